import { Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { StatusUpdate } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Section } from '../../../ui/section';

/** When it was sent, returned and confirmed, by whom, and what was remarked. */
export function UpdateWay({ update: { steps } }: { update: StatusUpdate }) {
  const { t } = useTranslation('project');
  const { day, moment } = useFormats();
  return (
    <Section title={t('updates.way')}>
      <Timeline bulletSize={12} lineWidth={2}>
        {steps.map(({ name, at, actor, remarks, deadline, revision }) => (
          <Timeline.Item key={`${name} ${at}`} title={t(`updates.step.${name}`, { revision })}>
            <Stack gap={2}>
              <Text size="sm" c="dimmed">
                {moment(at)} · {actor.name}
              </Text>
              {remarks && <Text size="sm">{remarks}</Text>}
              {deadline && <Text size="sm">{t('updates.until', { day: day(deadline) })}</Text>}
            </Stack>
          </Timeline.Item>
        ))}
      </Timeline>
    </Section>
  );
}
