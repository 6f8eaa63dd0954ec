import { PasswordInput, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, usersGet, usersSetPassword } from '../../../api';
import type { User } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { SmallForm } from '../../../ui/small-form';
import { useStep } from '../../../ui/use-step';
import { useWords } from '../../../ui/words';

const FIELDS = ['newPassword'];

/** A new password for whoever has lost theirs; all their sign-ins end. */
export function UserPassword({ user }: { user: User }) {
  const { t } = useTranslation('administration');
  const words = useWords();
  const of = { path: { id: user.id }, throwOnError: true } as const;
  const [newPassword, setPassword] = useState('');
  const { run, problem, busy, conflict } = useStep({
    seen: user,
    read: async () => (await usersGet(of)).data,
    take: async (over) => {
      await usersSetPassword({ ...of, body: { newPassword }, headers: ifMatch(over) });
      setPassword('');
    },
    label: t('user.account'),
    step: t('user.setPassword'),
    words: ({ name, email, active }) => [words(name), email, t(active ? 'user.active' : 'user.inactive')].join(' · '),
    done: t('user.passwordSet'),
  });
  const { shown, rest } = problem ? byField(problem, FIELDS) : { shown: {}, rest: [] };
  const errors: Record<string, string> = shown;
  return (
    <SmallForm
      title={t('user.newPassword')}
      submit={t('user.setPassword')}
      busy={busy}
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      <Stack>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        <PasswordInput
          required
          autoComplete="new-password"
          label={t('user.newPassword')}
          description={t('user.passwordHint')}
          error={errors['newPassword']}
          value={newPassword}
          onChange={({ currentTarget }) => setPassword(currentTarget.value)}
        />
      </Stack>
      {conflict}
    </SmallForm>
  );
}
