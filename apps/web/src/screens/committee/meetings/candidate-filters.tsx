import { useTranslation } from 'react-i18next';
import type { AgendaCandidate } from '../../../api';
import { FilterBar } from '../../../ui/filter-bar';

/** Why and what; each reason with how many wait for it. */
export function CandidateFilters({ candidates }: { candidates: readonly AgendaCandidate[] }) {
  const { t } = useTranslation(['committee', 'common']);
  const count = (wanted: AgendaCandidate['reason']) => candidates.filter(({ reason }) => reason === wanted).length;
  const reasons = [...new Set(candidates.map(({ reason }) => reason))];
  return (
    <FilterBar
      filters={[
        { kind: 'words', name: 'q', label: t('common:field.q') },
        {
          kind: 'one',
          name: 'reason',
          label: t('common:field.reason'),
          options: reasons.map((value) => ({ value, label: `${t(`reason.${value}`)} (${count(value)})` })),
        },
      ]}
    />
  );
}
