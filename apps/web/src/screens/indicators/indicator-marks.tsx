import { Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';

/** What kind it is, which way is better, and what makes it unlike others. */
export function IndicatorMarks({
  indicator: { kind, better, suspect, illustrative, archivedAt },
}: {
  indicator: Indicator;
}) {
  const { t } = useTranslation('indicators');
  const { day } = useFormats();
  return (
    <Group gap="xs">
      <ToneBadge tone="grey">{t(`kind.${kind}`)}</ToneBadge>
      {better && <ToneBadge tone="grey">{`${better === 'higher' ? '↑' : '↓'} ${t(`better.${better}`)}`}</ToneBadge>}
      {suspect && <ToneBadge tone="amber">{t('mark.suspect')}</ToneBadge>}
      {illustrative && <ToneBadge tone="amber">{t('mark.illustrative')}</ToneBadge>}
      {archivedAt && <ToneBadge tone="grey">{t('mark.archived', { day: day(archivedAt) })}</ToneBadge>}
    </Group>
  );
}
