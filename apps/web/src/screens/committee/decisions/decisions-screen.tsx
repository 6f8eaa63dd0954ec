import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decisionsList, pages } from '../../../api';
import type { DecisionListItem } from '../../../api';
import { useFilters } from '../../../app/search';
import { ToneBadge } from '../../../ui/badges';
import { FilterBar } from '../../../ui/filter-bar';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { ALL_OUTCOMES } from '../parts/rules';

export function DecisionsScreen() {
  const { t } = useTranslation('committee');
  const { one, any } = useFilters();
  const outcome = ALL_OUTCOMES.find((known) => known === one('outcome'));
  const query = useInfiniteQuery(
    pages(decisionsList, { outcome, from: one('from'), to: one('to'), project: one('project') }),
  );
  return (
    <Page
      title={t('decision.list')}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <FilterBar
        filters={[
          {
            kind: 'one',
            name: 'outcome',
            label: t('decision.outcome'),
            options: ALL_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) })),
          },
          { kind: 'day', name: 'from', label: t('decision.from') },
          { kind: 'day', name: 'to', label: t('decision.to') },
        ]}
      />
      <ListTable
        query={query}
        columns={useColumns()}
        rowKey={({ id }) => id}
        caption={t('decision.list')}
        empty={any(['outcome', 'from', 'to', 'project']) ? undefined : t('decision.noneYet')}
      />
    </Page>
  );
}

function useColumns(): readonly Column<DecisionListItem>[] {
  const { t } = useTranslation(['committee', 'common']);
  const words = useWords();
  const { moment } = useFormats();
  return [
    {
      key: 'number',
      title: t('decision.number'),
      cell: ({ id, number }) => <ScreenLink href={`/decisions/${id}`}>{number}</ScreenLink>,
    },
    {
      key: 'project',
      title: t('common:field.project'),
      cell: ({ project, kind }) =>
        project ? (
          <ScreenLink href={`/projects/${project.id}`}>
            {project.code} · {words(project.title)}
          </ScreenLink>
        ) : (
          t(`itemKind.${kind}`)
        ),
    },
    { key: 'outcome', title: t('decision.outcome'), cell: ({ outcome }) => t(`outcome.${outcome}`) },
    { key: 'decidedAt', title: t('decision.decidedAt'), numeric: true, cell: ({ decidedAt }) => moment(decidedAt) },
    {
      key: 'publishedAt',
      title: t('decision.published'),
      cell: ({ publishedAt }) =>
        publishedAt ? moment(publishedAt) : <ToneBadge tone="grey">{t('decision.notPublished')}</ToneBadge>,
    },
  ];
}
