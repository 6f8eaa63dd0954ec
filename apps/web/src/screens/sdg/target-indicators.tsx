import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { indicatorsPage, pages } from '../../api';
import { ListTable } from '../../ui/list-table';
import { useIndicatorColumns } from '../indicators/use-indicator-columns';
import { Section } from '../../ui/section';

/** The indicators that are tied to the target, with what their lenses show. */
export function TargetIndicators({ code }: { code: string }) {
  const { t } = useTranslation('sdg');
  const query = useInfiniteQuery(pages(indicatorsPage, { target: [code] }));
  return (
    <Section title={t('targetOf.indicators')}>
      <ListTable
        query={query}
        columns={useIndicatorColumns()}
        rowKey={({ id }) => id}
        caption={t('targetOf.indicators')}
        empty={t('targetOf.noIndicators')}
      />
    </Section>
  );
}
