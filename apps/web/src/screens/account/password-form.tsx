import { Button, PasswordInput, Stack, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, mePassword } from '../../api';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

const EMPTY = { currentPassword: '', newPassword: '' };

export function PasswordForm() {
  const { t } = useTranslation('account');
  const [values, setValues] = useState(EMPTY);
  const { run, problem, busy } = useAct(() => mePassword({ body: values, throwOnError: true }), {
    done: t('password.done'),
  });
  const { shown, rest } = problem ? byField(problem, Object.keys(EMPTY)) : { shown: {}, rest: [] };
  const field = (name: keyof typeof EMPTY) => ({
    value: values[name],
    error: shown[name],
    onChange: (event: { currentTarget: HTMLInputElement }) =>
      setValues({ ...values, [name]: event.currentTarget.value }),
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run().then((output) => output !== undefined && setValues(EMPTY));
      }}
    >
      <Stack>
        <Title order={2}>{t('password.title')}</Title>
        {problem && <ProblemAlert problem={problem} rest={rest} />}
        <PasswordInput
          label={t('password.current')}
          autoComplete="current-password"
          required
          {...field('currentPassword')}
        />
        <PasswordInput
          label={t('password.next')}
          description={t('password.hint')}
          autoComplete="new-password"
          required
          {...field('newPassword')}
        />
        <Button type="submit" loading={busy} style={{ alignSelf: 'flex-start' }}>
          {t('password.submit')}
        </Button>
      </Stack>
    </form>
  );
}
