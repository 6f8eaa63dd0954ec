import { Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ReportingPeriod } from '../../api';
import { useFormats } from '../../ui/formats';

/** What was done with the period, by whom and why. */
export function PeriodSteps({ period: { steps } }: { period: ReportingPeriod }) {
  const { t } = useTranslation('periods');
  const { moment } = useFormats();
  return (
    <Timeline active={steps.length} bulletSize={14} lineWidth={2}>
      {steps.map(({ name, reason, actor, at }) => (
        <Timeline.Item key={`${name} ${at}`} title={t(`steps.${name}`)}>
          <Text size="sm" c="dimmed">
            {t('steps.by', { moment: moment(at), name: actor.name })}
          </Text>
          {reason !== null && <Text size="sm">{reason}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
