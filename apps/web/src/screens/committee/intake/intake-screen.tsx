import { Group, SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { Page } from '../../../ui/page';
import { AttestationRequests } from './attestation-requests';
import { Overrides } from './overrides';
import { Referrals } from './referrals';

const LISTS = ['referrals', 'attestations', 'overrides'] as const;
const WHICH = [
  { value: 'true', word: 'openOnes' },
  { value: 'false', word: 'closedOnes' },
  { value: 'all', word: 'both' },
] as const;

/** What the screening leads to: projects before the committee, questions to heads, and where the office decided otherwise. */
export function IntakeScreen() {
  const { t } = useTranslation('committee');
  const { one, set } = useFilters();
  const show = LISTS.find((known) => known === one('show')) ?? 'referrals';
  const which = WHICH.find(({ value }) => value === one('open'))?.value ?? 'true';
  const open = which === 'all' ? undefined : which;
  return (
    <Page title={t('intake.title')}>
      <Group gap="md" className="no-print">
        <SegmentedControl
          aria-label={t('intake.tabs')}
          data={LISTS.map((value) => ({ value, label: t(`intake.${value}`) }))}
          value={show}
          onChange={(value) => set({ show: value })}
          styles={{ root: { flexWrap: 'wrap' }, label: { whiteSpace: 'normal' } }}
        />
        <SegmentedControl
          aria-label={t('intake.open')}
          data={WHICH.map(({ value, word }) => ({ value, label: t(`intake.${word}`) }))}
          value={which}
          onChange={(value) => set({ open: value })}
          styles={{ root: { flexWrap: 'wrap' }, label: { whiteSpace: 'normal' } }}
        />
      </Group>
      {show === 'referrals' && <Referrals open={open} />}
      {show === 'attestations' && <AttestationRequests open={open} />}
      {show === 'overrides' && <Overrides inForce={open} />}
    </Page>
  );
}
