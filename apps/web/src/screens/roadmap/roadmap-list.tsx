import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { roadmapsListOptions, summarySummaryOptions } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Figure } from '../portfolio/figure';

/** Each roadmap with its figures; a figure leads to the projects or milestones behind it. */
export function RoadmapList() {
  const { t } = useTranslation(['roadmap', 'common']);
  const words = useWords();
  const { number, percent } = useFormats();
  const roadmaps = useQuery(roadmapsListOptions());
  const summary = useQuery(summarySummaryOptions());
  const figuresOf = (code: string) => summary.data?.byRoadmap.find((group) => group.code === code);
  return (
    <Loaded query={summary} lines={9}>
      {() => (
        <Loaded query={roadmaps} lines={9}>
          {({ items }) => (
            <RowsTable
              caption={t('common:nav.roadmaps')}
              rows={items.map((roadmap) => ({ roadmap, figures: figuresOf(roadmap.code) }))}
              rowKey={({ roadmap }) => roadmap.code}
              columns={[
                {
                  key: 'name',
                  title: t('roadmap'),
                  cell: ({ roadmap }) => (
                    <ScreenLink href={`/roadmaps/${roadmap.code}`} fw={600}>
                      {words(roadmap.name)}
                    </ScreenLink>
                  ),
                },
                {
                  key: 'projects',
                  title: t('common:nav.projects'),
                  numeric: true,
                  cell: ({ figures }) => <Figure href={figures?.href ?? null}>{number(figures?.projects ?? 0)}</Figure>,
                },
                {
                  key: 'open',
                  title: t('list.open'),
                  numeric: true,
                  cell: ({ figures }) => number(figures?.milestones.open ?? 0),
                },
                {
                  key: 'overdue',
                  title: t('list.overdue'),
                  numeric: true,
                  cell: ({ figures }) => (
                    <Figure href={figures?.links.overdueMilestones ?? null}>
                      {number(figures?.milestones.overdue ?? 0)}
                    </Figure>
                  ),
                },
                {
                  key: 'done',
                  title: t('list.done'),
                  numeric: true,
                  cell: ({ figures }) => number(figures?.milestones.done ?? 0),
                },
                {
                  key: 'cost',
                  title: t('common:field.cost'),
                  numeric: true,
                  cell: ({ figures }) => <Money amount={figures?.costTotal} short />,
                },
                {
                  key: 'absorption',
                  title: t('list.absorption'),
                  numeric: true,
                  cell: ({ figures }) => percent(figures?.budget.absorption),
                },
              ]}
            />
          )}
        </Loaded>
      )}
    </Loaded>
  );
}
