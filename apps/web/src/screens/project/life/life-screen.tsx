import { Chip, Group, Stack, Text, Timeline } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../../app/search';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useProjectId } from '../use-project';
import { LIFE_KINDS } from './life-event';
import type { LifeEvent } from './life-event';
import { useLife } from './use-life';
import { ScreenLink } from '../../../ui/screen-link';

/** All that happened to the project in one line, the newest first, each change beside the decision that caused it. */
export function LifeScreen() {
  const { t } = useTranslation('project');
  const { all, set } = useFilters();
  const shown = all('show');
  const life = useLife(useProjectId());
  return (
    <Section title={t('life.title')} about={t('life.about')}>
      <Chip.Group multiple value={shown} onChange={(show) => set({ show })}>
        <Group gap="xs" mb="md" role="group" aria-label={t('life.filter')} className="no-print">
          {LIFE_KINDS.map((kind) => (
            <Chip key={kind} value={kind} variant="outline">
              {t(`life.kinds.${kind}`)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <Loaded query={life} lines={8}>
        {(events) => {
          const chosen = events.filter(({ kind }) => shown.length === 0 || shown.includes(kind));
          return chosen.length === 0 ? <Empty /> : <Line events={chosen} />;
        }}
      </Loaded>
    </Section>
  );
}

function Line({ events }: { events: readonly LifeEvent[] }) {
  const { moment } = useFormats();
  return (
    <Timeline bulletSize={14} lineWidth={2}>
      {events.map(({ key, at, title, by, causes, lines }) => (
        <Timeline.Item key={key} title={title}>
          <Stack gap={2}>
            <Text size="sm" c="dimmed">
              <span className="figures">{moment(at)}</span>
              {by && ` · ${by}`}
            </Text>
            {causes.map(({ text, href }) =>
              href === null ? (
                <Text key={text} size="sm">
                  {text}
                </Text>
              ) : (
                <ScreenLink key={text} size="sm" href={href} style={{ alignSelf: 'flex-start' }}>
                  {text}
                </ScreenLink>
              ),
            )}
            {lines.map((line) => (
              <Text key={line} size="sm">
                {line}
              </Text>
            ))}
          </Stack>
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
