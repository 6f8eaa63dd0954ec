import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, usersChange, usersEndSessions, usersGet, usersUnlock } from '../../../api';
import type { User } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useStep } from '../../../ui/use-step';

/** Whether the person may sign in, and the end of all sign-ins. */
export function UserAccess({ user }: { user: User }) {
  const { t } = useTranslation('administration');
  const { moment } = useFormats();
  const of = { path: { id: user.id }, throwOnError: true } as const;
  const word = t(user.active ? 'user.deactivate' : 'user.activate');
  const toggle = useStep({
    seen: user,
    read: async () => (await usersGet(of)).data,
    take: (over) => usersChange({ ...of, body: { active: !user.active }, headers: ifMatch(over) }),
    label: t('user.access'),
    step: word,
    words: ({ active }) => t(active ? 'user.active' : 'user.inactive'),
  });
  const unlock = useAct(() => usersUnlock(of), { done: t('user.unlocked') });
  const end = useAct(() => usersEndSessions(of), { done: t('user.sessionsEnded') });
  const problem = toggle.problem ?? unlock.problem ?? end.problem;
  return (
    <Stack gap="xs">
      {problem && <ProblemAlert problem={problem} />}
      {user.lockedUntil && <Text size="sm">{t('user.lockedUntil', { moment: moment(user.lockedUntil) })}</Text>}
      <Group gap="xs">
        <Button variant="default" loading={toggle.busy} onClick={() => toggle.run()}>
          {word}
        </Button>
        {user.lockedUntil && (
          <Button variant="default" loading={unlock.busy} onClick={() => void unlock.run()}>
            {t('user.unlock')}
          </Button>
        )}
        <Button variant="default" loading={end.busy} onClick={() => void end.run()}>
          {t('user.endSessions')}
        </Button>
      </Group>
      {toggle.conflict}
    </Stack>
  );
}
