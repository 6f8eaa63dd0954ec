import { Card, Group, List, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ProjectChanges } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { HEALTHS, STAGES } from '../lists/choices';
import { MovedMilestones } from './moved-milestones';

const HEALTH_TONES = { green: 'green', amber: 'amber', red: 'red', unknown: 'grey' } as const;

/** What has changed in one project, and where it shows. */
export function ProjectChange({ changes }: { changes: ProjectChanges }) {
  const { t } = useTranslation(['portfolio', 'common']);
  const words = useWords();
  const { project, approved, stage, health, budget, spent } = changes;
  const stageName = (code: string | null) => {
    const known = STAGES.find((one) => one === code);
    return known ? t(`common:stage.${known}`) : t('none');
  };
  const healthOf = (code: string | null) => HEALTHS.find((one) => one === code) ?? 'unknown';
  return (
    <Card withBorder padding="sm" component="article" aria-labelledby={project.id}>
      <Group justify="space-between" gap="xs" mb={4}>
        <Title order={3} id={project.id}>
          <ScreenLink href={`/projects/${project.id}`}>
            {project.code} · {words(project.title)}
          </ScreenLink>
        </Title>
        <Group gap="xs">
          {approved && <ToneBadge tone="green">{t('changes.approved')}</ToneBadge>}
          {health && (
            <ToneBadge tone={HEALTH_TONES[healthOf(health.to)]}>
              {`${t(`common:health.${healthOf(health.from)}`)} → ${t(`common:health.${healthOf(health.to)}`)}`}
            </ToneBadge>
          )}
        </Group>
      </Group>
      <List spacing={4} size="sm">
        {stage && (
          <List.Item>
            {t('changes.stage')}:{' '}
            <ScreenLink href={`/projects/${project.id}/transitions`} underline="always">
              {stageName(stage.from)} → {stageName(stage.to)}
            </ScreenLink>
          </List.Item>
        )}
        <MovedMilestones changes={changes} />
        {budget && (
          <List.Item>
            {t('changes.budget')}:{' '}
            <ScreenLink href={`/projects/${project.id}/budget`} underline="always">
              <Money amount={budget.from} short /> → <Money amount={budget.to} short />
            </ScreenLink>
          </List.Item>
        )}
        {Number(spent) !== 0 && (
          <List.Item>
            <Text span inherit>
              {t('changes.spent')}: <Money amount={spent} short />
            </Text>
          </List.Item>
        )}
      </List>
    </Card>
  );
}
