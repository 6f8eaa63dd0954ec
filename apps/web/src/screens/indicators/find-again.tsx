import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { findingsRecompute } from '../../api';
import { useMe } from '../../session/me';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

/** Looks for contradictions and gaps in all indicators now; the office's alone. */
export function FindAgain() {
  const { t } = useTranslation('indicators');
  const { grants } = useMe();
  const act = useAct(async () => (await findingsRecompute({ throwOnError: true })).data, {
    done: (found) => t('findings.recomputed', { ...found }),
  });
  if (!grants.some(({ role }) => role === 'project_office')) return null;
  return (
    <>
      {act.problem && <ProblemAlert problem={act.problem} />}
      <Button variant="default" loading={act.busy} onClick={() => void act.run()}>
        {t('findings.recompute')}
      </Button>
    </>
  );
}
