import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { rulesListOptions } from '../../../api';
import type { CommitteeRulesVersion } from '../../../api';
import { Empty } from '../../../ui/empty';
import { Facts } from '../../../ui/facts';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';

/** How the committee convenes and decides on a day: the newest version that had come into force by then. */
export function Rules({ on }: { on: string }) {
  const { t } = useTranslation('committee');
  return (
    <Section title={t('rules.title')}>
      <Loaded query={useQuery(rulesListOptions())} lines={5}>
        {({ items }) => {
          const inForce = items
            .filter(({ effectiveFrom }) => effectiveFrom !== null && effectiveFrom <= on)
            .toSorted((one, other) => (other.version ?? 0) - (one.version ?? 0))[0];
          return inForce ? <InWords rules={inForce} /> : <Empty text={t('rules.none')} />;
        }}
      </Loaded>
    </Section>
  );
}

type Threshold = CommitteeRulesVersion['parameters']['quorum'] | CommitteeRulesVersion['parameters']['majority'];

function InWords({ rules: { version, effectiveFrom, note, parameters } }: { rules: CommitteeRulesVersion }) {
  const { t } = useTranslation('committee');
  const { day } = useFormats();
  const { quorum, majority, castingVote, secretBallotAllowed, inAbsentia, notice } = parameters;
  const least = ({ kind, comparison, value, base }: Threshold) =>
    t(`rules.${kind}.${comparison}`, { value, of: t(`rules.base.${base}`) });
  return (
    <>
      <Text size="sm" c="dimmed" mb="xs">
        {t('rules.version', { version, day: day(effectiveFrom) })}
        {note && ` · ${note}`}
      </Text>
      <Facts
        facts={[
          [t('rules.quorum'), least(quorum)],
          [t('rules.majority'), least(majority)],
          [t('rules.tie'), t(castingVote ? 'rules.castingVote' : 'rules.noCastingVote')],
          [t('vote.secret'), t(secretBallotAllowed ? 'rules.allowed' : 'rules.notAllowed')],
          [t('rules.inAbsentia'), t('rules.hours', { count: inAbsentia.minHours })],
          [t('rules.notice'), `${t('rules.days', { count: notice.days })}; ${t(`rules.short.${notice.whenShort}`)}`],
        ]}
      />
    </>
  );
}
