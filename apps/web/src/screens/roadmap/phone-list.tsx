import { Card, Group, List, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { HealthBadge, MilestoneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { GanttProject } from './use-gantt';

const NEXT = 3;

/** For a narrow screen: each project with what comes next in it, the nearest first. */
export function PhoneList({ projects: all }: { projects: readonly GanttProject[] }) {
  const soonest = (project: GanttProject): string => nextOf(project)[0]?.forecastOn ?? '9999';
  const projects = all.toSorted((one, other) => soonest(one).localeCompare(soonest(other)));
  return (
    <Stack gap="xs">
      {projects.map((project) => (
        <ProjectCard key={project.id} project={project} />
      ))}
    </Stack>
  );
}

const nextOf = ({ milestones }: GanttProject) =>
  milestones
    .filter(({ actualOn }) => actualOn === null)
    .toSorted((one, other) => one.forecastOn.localeCompare(other.forecastOn))
    .slice(0, NEXT);

function ProjectCard({ project }: { project: GanttProject }) {
  const { id, code, title, health, endsOn } = project;
  const { t } = useTranslation('roadmap');
  const words = useWords();
  const { day } = useFormats();
  const next = nextOf(project);
  return (
    <Card withBorder padding="sm" component="section">
      <Title order={2} fz="md">
        <ScreenLink href={`/projects/${id}`}>{words(title)}</ScreenLink>
      </Title>
      <Group gap="xs" my={4}>
        <HealthBadge health={health} />
        <Text size="sm" c="dimmed">
          {code} · {t('until', { day: day(endsOn) })}
        </Text>
      </Group>
      {next.length === 0 ? (
        <Text size="sm">{t('nothingOpen')}</Text>
      ) : (
        <List size="sm" listStyleType="none" spacing={6}>
          {next.map((milestone) => (
            <List.Item key={milestone.id}>
              <ScreenLink href={`/milestones/${milestone.id}`}>
                {milestone.number}. {words(milestone.title)}
              </ScreenLink>
              <Group gap="xs" mt={2}>
                <span className="figures">{day(milestone.forecastOn)}</span>
                <MilestoneBadge status={milestone.status} />
              </Group>
            </List.Item>
          ))}
        </List>
      )}
    </Card>
  );
}
