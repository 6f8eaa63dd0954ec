import { Alert, List, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { scheduleImpact } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { useWords } from '../../../ui/words';
import { ScreenLink } from '../../../ui/screen-link';

const TYPING_PAUSE_MS = 400;
const SHOWN = 20;

/** Who would be hit if the forecast became this one; nothing is saved by asking. */
export function Impact({ id, forecastOn, startOn }: { id: string; forecastOn: string; startOn: string | null }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const [asked] = useDebouncedValue({ forecastOn, startOn }, TYPING_PAUSE_MS);
  const query = useQuery({
    queryKey: ['impact', id, asked.forecastOn, asked.startOn],
    queryFn: async ({ signal }) =>
      (await scheduleImpact({ path: { id }, body: asked, signal, throwOnError: true })).data,
  });
  return (
    <div aria-live="polite">
      <Loaded query={query} lines={2}>
        {({ total, items, projects }) =>
          total === 0 ? (
            <Text size="sm">{t('impact.nobody')}</Text>
          ) : (
            <Alert variant="light" title={t('impact.hit', { count: total })}>
              <List size="sm">
                {projects.map(({ project, endBefore, endAfter, workingDays }) => (
                  <List.Item key={project.id}>
                    {t('impact.end', {
                      project: `${project.code} · ${words(project.title)}`,
                      before: day(endBefore),
                      after: day(endAfter),
                      days: t('unit.days', { ns: 'common', count: workingDays }),
                    })}
                  </List.Item>
                ))}
                {items.slice(0, SHOWN).map(({ milestone, from, to }) => (
                  <List.Item key={milestone.id}>
                    <ScreenLink
                      href={`/projects/${milestone.project.id}/milestones?milestone=${milestone.id}`}
                      inherit
                      underline="always"
                    >
                      {milestone.project.code}: {words(milestone.title)}
                    </ScreenLink>
                    {`: ${day(from.finishOn)} → ${day(to.finishOn)}`}
                    {milestone.owner && ` · ${words(milestone.owner.name)}`}
                  </List.Item>
                ))}
              </List>
              {total > SHOWN && <Text size="sm">{t('impact.more', { count: total - SHOWN })}</Text>}
            </Alert>
          )
        }
      </Loaded>
    </div>
  );
}
