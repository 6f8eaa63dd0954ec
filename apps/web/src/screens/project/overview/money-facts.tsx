import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { RowsTable } from '../../../ui/list-table';
import { Money } from '../../../ui/money';
import { useCostCategory } from '../parts/cost-category';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';

/** What it costs by category, and who pays. */
export function MoneyFacts({ project: { cost, funding } }: { project: Project }) {
  const { t } = useTranslation('project');
  const category = useCostCategory();
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }}>
      <Section title={t('section.cost')}>
        <Facts
          facts={[
            [t('field.total'), cost?.total ? <Money amount={cost.total} /> : t('unit.unknown', { ns: 'common' })],
          ]}
        />
        {cost && cost.categories.length > 0 && (
          <RowsTable
            rows={cost.categories}
            caption={t('section.cost')}
            rowKey={(row) => row.category}
            columns={[
              { key: 'category', title: t('field.category'), cell: (row) => category(row.category) },
              {
                key: 'amount',
                title: t('field.amount'),
                numeric: true,
                cell: ({ amount }) => <Money amount={amount} />,
              },
            ]}
          />
        )}
      </Section>
      <Section title={t('section.funding')}>
        {funding.length === 0 ? (
          t('noSource')
        ) : (
          <RowsTable
            rows={funding}
            caption={t('section.funding')}
            rowKey={({ source, year }) => `${source} ${year}`}
            columns={[
              { key: 'source', title: t('field.source'), cell: ({ source }) => t(`source.${source}`) },
              { key: 'year', title: t('field.year'), numeric: true, cell: ({ year }) => year ?? '—' },
              {
                key: 'amount',
                title: t('field.amount'),
                numeric: true,
                cell: ({ amount }) => <Money amount={amount} />,
              },
            ]}
          />
        )}
      </Section>
    </SimpleGrid>
  );
}
