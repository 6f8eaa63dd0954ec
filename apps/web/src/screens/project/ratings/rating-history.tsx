import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ratingsPage } from '../../../api';
import type { Rating } from '../../../api';
import { RatingBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { ListTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { projectPages } from '../parts/project-pages';
import { Section } from '../../../ui/section';

export function RatingHistory({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { moment } = useFormats();
  const query = useInfiniteQuery(
    projectPages('ratings', projectId, {}, (after, signal) =>
      ratingsPage({ path: { id: projectId }, query: { after }, signal, throwOnError: true }),
    ),
  );
  const columns: Column<Rating>[] = [
    { key: 'at', title: t('field.at'), cell: ({ ratedAt }) => <span className="figures">{moment(ratedAt)}</span> },
    { key: 'side', title: t('ratings.side'), cell: ({ side }) => t(`side.${side}`) },
    { key: 'rating', title: t('ratings.rating'), cell: ({ rating }) => <RatingBadge rating={rating} /> },
    { key: 'narrative', title: t('ratings.narrative'), cell: ({ narrative }) => narrative },
    { key: 'by', title: t('field.by'), cell: ({ ratedBy }) => words(ratedBy.name) },
  ];
  return (
    <Section title={t('ratings.history')}>
      <ListTable
        query={query}
        columns={columns}
        rowKey={({ id }) => id}
        caption={t('ratings.history')}
        empty={t('ratings.none')}
      />
    </Section>
  );
}
