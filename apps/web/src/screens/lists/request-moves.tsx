import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { useCostCategory } from '../project/parts/cost-category';
import { Section } from '../../ui/section';

/** The promised days and the lines of the budget that are to change. */
export function RequestMoves({ request: { milestones, budget, project } }: { request: ChangeRequest }) {
  const { t } = useTranslation(['lists', 'common', 'project']);
  const words = useWords();
  const category = useCostCategory();
  const { day } = useFormats();
  return (
    <>
      {milestones.length > 0 && (
        <Section title={t('request.milestones')}>
          <RowsTable
            caption={t('request.milestones')}
            rows={milestones}
            rowKey={({ milestoneId }) => milestoneId}
            columns={[
              {
                key: 'milestone',
                title: t('milestone'),
                cell: ({ milestoneId, number, title }) => (
                  <ScreenLink href={`/projects/${project.id}/milestones?milestone=${milestoneId}`}>
                    {number}. {words(title)}
                  </ScreenLink>
                ),
              },
              { key: 'from', title: t('request.promised'), numeric: true, cell: ({ fromOn }) => day(fromOn) },
              { key: 'to', title: t('request.toBePromised'), numeric: true, cell: ({ toOn }) => day(toOn) },
              {
                key: 'days',
                title: t('slip'),
                numeric: true,
                cell: ({ days }) => (days === null ? '—' : t('common:unit.days', { count: days })),
              },
            ]}
          />
        </Section>
      )}
      {budget.length > 0 && (
        <Section title={t('request.budget')}>
          <RowsTable
            caption={t('request.budget')}
            rows={budget}
            rowKey={(line) => `${line.year} ${line.source} ${line.category}`}
            columns={[
              { key: 'year', title: t('request.year'), cell: ({ year }) => year },
              {
                key: 'source',
                title: t('request.source'),
                cell: ({ source }) => (source === null ? t('request.noSource') : t(`project:source.${source}`)),
              },
              { key: 'category', title: t('request.category'), cell: (line) => category(line.category) },
              {
                key: 'from',
                title: t('request.was'),
                numeric: true,
                cell: ({ fromAmount }) => <Money amount={fromAmount} />,
              },
              {
                key: 'to',
                title: t('request.toBe'),
                numeric: true,
                cell: ({ toAmount }) => <Money amount={toAmount} />,
              },
              {
                key: 'difference',
                title: t('request.difference'),
                numeric: true,
                cell: ({ difference }) => <Money amount={difference} />,
              },
              { key: 'cause', title: t('common:field.reason'), cell: ({ cause }) => cause },
            ]}
          />
        </Section>
      )}
    </>
  );
}
