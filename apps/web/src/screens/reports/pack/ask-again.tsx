import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportPacksRequest } from '../../../api';
import type { ReportPack } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { packOf, wishOf } from '../paper-wish';

/** The same papers from the data of now. */
export function AskAgain({ pack }: { pack: ReportPack }) {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const ask = useAct(async () => (await reportPacksRequest({ body: packOf(saidBy(pack)), throwOnError: true })).data, {
    done: t('ask.done'),
  });
  const again = async () => {
    const next = await ask.run();
    if (next) await navigate({ to: '/report-packs/$id', params: { id: next.id } });
  };
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconRefresh size={16} aria-hidden />}
        title={t('pack.againAbout')}
        loading={ask.busy}
        onClick={() => void again()}
      >
        {t('pack.again')}
      </Button>
      {ask.problem && <ProblemAlert problem={ask.problem} />}
    </>
  );
}

const saidBy = ({ kind, params, project, minutes, meeting, whatIf, reports }: ReportPack) =>
  wishOf({
    ...params,
    kind,
    projectId: project?.id,
    minutesId: minutes?.id,
    meetingId: meeting?.id,
    whatIfId: whatIf?.id,
    formats: [...new Set(reports.map(({ format }) => format))],
    languages: [...new Set(reports.map(({ language }) => language))],
  });
