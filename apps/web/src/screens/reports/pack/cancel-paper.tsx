import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { reportsCancel } from '../../../api';
import type { ReportPack } from '../../../api';
import { useMe } from '../../../session/me';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** For whoever asked for the paper, and the office. */
export function CancelPaper({ id, pack, name }: { id: string; pack: ReportPack; name: string }) {
  const { t } = useTranslation('reports');
  const me = useMe();
  const cancel = useAct(() => reportsCancel({ path: { id }, throwOnError: true }), { done: t('paper.cancelled') });
  const office = me.grants.some(({ role }) => role === 'project_office');
  if (!office && pack.requestedBy?.id !== me.id) return null;
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t('paper.doing', { what: t('paper.cancel'), paper: name })}
        loading={cancel.busy}
        onClick={() => void cancel.run()}
      >
        {t('paper.cancel')}
      </Button>
      {cancel.problem && <ProblemAlert problem={cancel.problem} />}
    </>
  );
}
