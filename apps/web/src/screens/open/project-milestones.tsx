import { useTranslation } from 'react-i18next';
import type { PublicProjectPage } from '../../api';
import { MilestoneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { useWords } from '../../ui/words';
import { Part } from './part';

export function ProjectMilestones({ milestones }: { milestones: PublicProjectPage['milestoneList'] }) {
  const { t } = useTranslation(['common', 'open']);
  const words = useWords();
  const { day } = useFormats();
  return (
    <Part
      title={t('open:project.milestones')}
      empty={milestones.length === 0 ? t('open:project.noMilestones') : undefined}
    >
      <RowsTable
        rows={milestones}
        rowKey={({ number }) => `${number}`}
        caption={t('open:project.milestones')}
        columns={[
          { key: 'title', title: t('open:column.milestone'), cell: ({ title }) => words(title) },
          { key: 'status', title: t('field.status'), cell: ({ status }) => <MilestoneBadge status={status} /> },
          { key: 'due', title: t('open:column.due'), numeric: true, cell: ({ dueOn }) => day(dueOn) },
          {
            key: 'forecast',
            title: t('open:column.forecast'),
            numeric: true,
            cell: ({ forecastOn, doneOn }) => day(doneOn === null ? forecastOn : null),
          },
          { key: 'done', title: t('open:column.done'), numeric: true, cell: ({ doneOn }) => day(doneOn) },
        ]}
      />
    </Part>
  );
}
