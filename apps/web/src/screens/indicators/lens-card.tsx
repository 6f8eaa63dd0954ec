import { Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorLenses } from '../../api';
import type { Fact } from '../../ui/facts';
import { Facts } from '../../ui/facts';
import { Doubtful } from './doubtful';
import { LensBadge } from './lens-badge';
import type { Lens } from './words';
import './lens-card.css';

type Verdict = Pick<IndicatorLenses['planPath'], 'colour' | 'progress' | 'reason' | 'reasonText' | 'doubtful'>;

/** What one lens says with its inputs, or why it says nothing. */
export function LensCard({ lens, verdict, facts }: { lens: Lens; verdict: Verdict; facts: readonly Fact[] }) {
  const { t } = useTranslation('indicators');
  return (
    <Stack gap="xs" component="article" className="lens-card" aria-label={t(`lens.${lens}`)}>
      <Title order={3}>{t(`lens.${lens}`)}</Title>
      <Text size="sm" c="dimmed">
        {t(`lensAbout.${lens}`)}
      </Text>
      <div>
        <LensBadge verdict={{ ...verdict, doubtful: false }} />
      </div>
      {verdict.reasonText && <Text>{verdict.reasonText}</Text>}
      <Facts facts={facts.filter(([, value]) => value !== false)} />
      <Doubtful inputs={verdict.doubtful} />
    </Stack>
  );
}
