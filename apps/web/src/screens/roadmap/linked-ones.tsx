import { List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Gantt } from '../../api';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { Trilingual } from '../../ui/words';
import type { GanttLink } from './use-gantt';

interface Linked {
  readonly id: string;
  readonly title: Trilingual;
  readonly forecastOn: string;
  readonly actualOn: string | null;
  readonly code: string;
}

/** What a milestone waits for and what waits for it, in other roadmaps, too. */
export function LinkedOnes({ id, gantt }: { id: string; gantt: Gantt }) {
  const { t } = useTranslation('roadmap');
  const known = knownOf(gantt);
  const before = gantt.links.filter(({ successorId }) => successorId === id);
  const after = gantt.links.filter(({ predecessorId }) => predecessorId === id);
  return (
    <>
      <LinkList title={t('links.before')} links={before} other={({ predecessorId }) => known.get(predecessorId)} />
      <LinkList title={t('links.after')} links={after} other={({ successorId }) => known.get(successorId)} />
    </>
  );
}

function LinkList({
  title,
  links,
  other,
}: {
  title: string;
  links: readonly GanttLink[];
  other: (link: GanttLink) => Linked | undefined;
}) {
  const { t } = useTranslation('roadmap');
  const words = useWords();
  const { day } = useFormats();
  if (links.length === 0) return null;
  return (
    <section>
      <Title order={3}>{title}</Title>
      <List size="sm">
        {links.map((link) => {
          const milestone = other(link);
          return (
            milestone && (
              <List.Item key={link.id}>
                <ScreenLink href={`/milestones/${milestone.id}`}>
                  {milestone.code}: {words(milestone.title)}
                </ScreenLink>
                <Text span inherit c="dimmed">
                  {` · ${day(milestone.actualOn ?? milestone.forecastOn)} · ${t(`linkType.${link.type}`)}`}
                  {link.lagDays !== 0 && ` · ${t('lag', { count: link.lagDays })}`}
                </Text>
              </List.Item>
            )
          );
        })}
      </List>
    </section>
  );
}

const knownOf = ({ projects, neighbours }: Gantt): ReadonlyMap<string, Linked> =>
  new Map<string, Linked>([
    ...projects.flatMap(({ code, milestones }) =>
      milestones.map((milestone): [string, Linked] => [milestone.id, { ...milestone, code }]),
    ),
    ...neighbours.map((milestone): [string, Linked] => [milestone.id, { ...milestone, code: milestone.project.code }]),
  ]);
