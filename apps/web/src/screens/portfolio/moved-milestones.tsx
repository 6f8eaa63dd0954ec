import { List } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectChanges } from '../../api';
import { useFormats } from '../../ui/formats';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';

const MOVES = ['slipped', 'recovered', 'pushedOut'] as const;
const EVENTS = ['reached', 'promised', 'added', 'removed'] as const;

/** The milestones of a project that moved, were reached, promised, added or removed, each by its name. */
export function MovedMilestones({ changes }: { changes: ProjectChanges }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const words = useWords();
  const { day } = useFormats();
  const link = ({
    milestoneId,
    number,
    title,
  }: ProjectChanges['added'][number] | ProjectChanges['slipped'][number]) => (
    <ScreenLink href={`/projects/${changes.project.id}/milestones?milestone=${milestoneId}`} underline="always">
      {number}. {words(title)}
    </ScreenLink>
  );
  return (
    <>
      {MOVES.flatMap((kind) =>
        changes[kind].map((move) => (
          <List.Item key={`${kind} ${move.milestoneId}`}>
            {t(`changes.${kind}`)}: {link(move)}, {day(move.from)} → {day(move.to)} (
            {t('common:unit.days', { count: Math.abs(move.days) })})
          </List.Item>
        )),
      )}
      {EVENTS.flatMap((kind) =>
        changes[kind].map((milestone) => (
          <List.Item key={`${kind} ${milestone.milestoneId}`}>
            {t(`changes.${kind}`)}: {link(milestone)}, {day(milestone.on)}
          </List.Item>
        )),
      )}
    </>
  );
}
