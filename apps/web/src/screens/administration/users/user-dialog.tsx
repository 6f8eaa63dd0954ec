import { Button, Group, Modal, PasswordInput, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, isConflict, usersChange, usersSetGrants, usersSetPassword, usersUnlock } from '../../../api';
import type { User } from '../../../api';
import { ConflictDialog } from '../../../ui/conflict';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { GrantsEditor } from './grants-editor';

/** An account: its roles, whether it may sign in, a new password. `user` is renewed by the list; `asSeen` is what the person changes. */
export function UserDialog({ user, onClose }: { user: User; onClose: () => void }) {
  const { t } = useTranslation(['common', 'administration']);
  const words = useWords();
  const { moment } = useFormats();
  const [asSeen, setAsSeen] = useState(user);
  const [grants, setGrants] = useState<User['grants']>(user.grants);
  const [password, setPassword] = useState('');
  const of = { path: { id: user.id }, throwOnError: true } as const;

  const save = useAct((version: number) => usersSetGrants({ ...of, body: { grants }, headers: ifMatch({ version }) }));
  const toggle = useAct(() => usersChange({ ...of, body: { active: !user.active }, headers: ifMatch(user) }));
  const renew = useAct(() => usersSetPassword({ ...of, body: { newPassword: password }, headers: ifMatch(user) }), {
    done: t('administration:user.passwordSet'),
  });
  const unlock = useAct(() => usersUnlock(of));
  const problem = save.problem ?? toggle.problem ?? renew.problem ?? unlock.problem;
  const conflict = save.problem !== null && isConflict(save.problem) && user.version !== asSeen.version;

  return (
    <Modal opened onClose={onClose} title={words(user.name)} size="lg">
      <Stack>
        <Text c="dimmed" size="sm">
          {user.email} · {t('administration:user.since', { moment: moment(user.createdAt) })}
        </Text>
        {problem && !conflict && <ProblemAlert problem={problem} />}
        <GrantsEditor
          grants={grants}
          onChange={(changed) =>
            setGrants(
              changed.map(({ role, directionId = null, organisationId = null }) => ({
                role,
                directionId,
                organisationId,
              })),
            )
          }
        />
        <Group>
          <Button loading={save.busy} onClick={() => void save.run(asSeen.version)}>
            {t('action.save')}
          </Button>
          <Button variant="default" loading={toggle.busy} onClick={() => void toggle.run()}>
            {t(user.active ? 'administration:user.deactivate' : 'administration:user.activate')}
          </Button>
          {user.lockedUntil && (
            <Button variant="default" loading={unlock.busy} onClick={() => void unlock.run()}>
              {t('administration:user.unlock')}
            </Button>
          )}
        </Group>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void renew.run().then((output) => output !== undefined && setPassword(''));
          }}
        >
          <Group align="flex-end">
            <PasswordInput
              style={{ flex: 1 }}
              required
              autoComplete="new-password"
              label={t('administration:user.newPassword')}
              description={t('administration:user.passwordHint')}
              value={password}
              onChange={(event) => setPassword(event.currentTarget.value)}
            />
            <Button type="submit" variant="default" loading={renew.busy}>
              {t('administration:user.setPassword')}
            </Button>
          </Group>
        </form>
      </Stack>
      {conflict && (
        <ConflictDialog
          fields={[
            {
              name: 'grants',
              label: t('administration:user.roles'),
              mine: grants,
              theirs: user.grants,
              show: (value) => (value as User['grants']).map(({ role }) => t(`role.${role}`)).join(', '),
            },
          ]}
          onClose={save.forget}
          onChoose={(mine) => {
            save.forget();
            setAsSeen(user);
            if (mine.includes('grants')) void save.run(user.version);
            else setGrants(user.grants);
          }}
        />
      )}
    </Modal>
  );
}
