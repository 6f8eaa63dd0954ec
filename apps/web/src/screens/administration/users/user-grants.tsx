import { Button, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, usersGet, usersSetGrants } from '../../../api';
import type { User } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { usePatch } from '../../../ui/use-patch';
import { useRoleWords } from '../../account/delegations/use-role-words';
import { GrantsEditor } from './grants-editor';
import type { GrantInput } from './roles';

const valuesOf = ({ grants }: Pick<User, 'grants'>) => ({ grants: grants.map(scoped) });

/** As the API gives it back, so that the same roles are no change. */
const scoped = ({ role, directionId = null, organisationId = null }: GrantInput) => ({
  role,
  directionId,
  organisationId,
});

/** All roles of a person, each with what it is limited to. */
export function UserGrants({ user }: { user: User }) {
  const { t } = useTranslation('administration');
  const roleWords = useRoleWords();
  const of = { path: { id: user.id }, throwOnError: true } as const;
  const [grants, setGrants] = useState(valuesOf(user).grants);
  const { submit, problem, busy, dialog } = usePatch({
    record: user,
    values: valuesOf,
    read: async () => (await usersGet(of)).data,
    save: ({ grants: chosen }, over) =>
      usersSetGrants({ ...of, body: { grants: chosen ?? over.grants }, headers: ifMatch(over) }),
    fill: (change) => setGrants((now) => change({ grants: now }).grants),
    labels: { grants: t('user.roles') },
    show: { grants: (value) => (value as User['grants']).map(roleWords).join('; ') },
  });
  return (
    <Stack>
      {problem && <ProblemAlert problem={problem} />}
      <GrantsEditor grants={grants} onChange={(changed) => setGrants(changed.map(scoped))} />
      <Button style={{ alignSelf: 'flex-start' }} loading={busy} onClick={() => void submit({ grants })}>
        {t('user.saveGrants')}
      </Button>
      {dialog}
    </Stack>
  );
}
