import { Button } from '@mantine/core';
import { IconRefresh } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { reportPacksRequest } from '../../../api';
import type { ReportPack } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { packOf, wishOf } from '../paper-wish';

/** The same papers from the data of now. Of which meeting or trial a pack was its record does not say: there the person chooses. */
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
  const icon = <IconRefresh size={16} aria-hidden />;
  if (pack.kind === 'agenda-pack' || pack.kind === 'what-if')
    return (
      <Button component={Link} to="/reports" search={{ ask: pack.kind } as never} variant="default" leftSection={icon}>
        {t('pack.again')}
      </Button>
    );
  return (
    <>
      <Button
        variant="default"
        leftSection={icon}
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

const saidBy = ({ kind, params, project, minutes, reports }: ReportPack) =>
  wishOf({
    ...params,
    kind,
    projectId: project?.id,
    minutesId: minutes?.id,
    formats: [...new Set(reports.map(({ format }) => format))],
    languages: [...new Set(reports.map(({ language }) => language))],
  });
