import { Button, Divider } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../api/problem';
import type { Problem } from '../api/problem';
import { ProblemAlert } from '../ui/problem-alert';
import { goToProvider } from './session';
import { useProvider } from './use-provider';

/** The other way in, where the city has one: by its identity provider. */
export function ProviderSignIn({ to }: { to: string }) {
  const { t } = useTranslation('session');
  const provider = useProvider();
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);

  async function go() {
    setBusy(true);
    setProblem(null);
    try {
      await goToProvider(to);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }

  if (provider === undefined) return null;
  return (
    <>
      <Divider label={t('or')} />
      {problem && <ProblemAlert problem={problem} />}
      <Button
        variant="default"
        h="auto"
        mih={36}
        py={6}
        styles={{ label: { whiteSpace: 'normal', lineHeight: 1.5 } }}
        loading={busy}
        onClick={() => void go()}
      >
        {provider}
      </Button>
    </>
  );
}
