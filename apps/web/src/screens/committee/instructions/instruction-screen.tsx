import { Group, Stack, Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { instructionsOne, tagged } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { InstructionBadge } from '../parts/badges';
import type { TaggedInstruction } from './instruction-step';
import { InstructionSteps } from './instruction-steps';
import { useAssignees } from './use-assignees';

export function InstructionScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/instructions/$id' });
  const query = useQuery({
    queryKey: ['instruction', id],
    queryFn: ({ signal }) => tagged(instructionsOne({ path: { id }, signal, throwOnError: true })),
    // whoever comes to take a step must not find what it was before another took theirs
    staleTime: 0,
  });
  return (
    <Loaded query={query} lines={6} title={t('one.instruction')}>
      {(instruction) => <Sheet instruction={instruction} />}
    </Loaded>
  );
}

function Sheet({ instruction: known }: { instruction: TaggedInstruction }) {
  const { t } = useTranslation(['committee', 'common']);
  const words = useWords();
  const { day, moment } = useFormats();
  const assigned = useAssignees();
  const instruction = known.data;
  const { decision, overdueDays, steps } = instruction;
  return (
    <Page
      title={t('instruction.title', { number: instruction.number })}
      crumbs={[
        <ScreenLink key="instructions" href="/instructions">
          {t('instruction.list')}
        </ScreenLink>,
      ]}
      about={
        <Group gap="xs">
          <InstructionBadge state={instruction.state} />
          {overdueDays > 0 && <ToneBadge tone="red">{t('instruction.overdueDays', { count: overdueDays })}</ToneBadge>}
        </Group>
      }
      actions={<InstructionSteps instruction={known} />}
    >
      <Section title={t('instruction.text')}>
        <Stack gap="sm">
          <Text style={{ whiteSpace: 'pre-wrap' }}>{instruction.text}</Text>
          <Facts
            facts={[
              [t('instruction.dueOn'), day(instruction.dueOn)],
              [t('instruction.assignees'), assigned(instruction.assignees)],
              [t('common:field.direction'), instruction.direction && words(instruction.direction.name)],
              [t('instruction.source'), t(`instruction.${instruction.source}`)],
              [
                t('decision.list'),
                decision && <ScreenLink href={`/decisions/${decision.id}`}>{decision.number}</ScreenLink>,
              ],
              [
                t('common:field.project'),
                decision?.project && (
                  <ScreenLink href={`/projects/${decision.project.id}`}>{decision.project.code}</ScreenLink>
                ),
              ],
              [t('instruction.sourceNote'), instruction.sourceNote],
            ]}
          />
          <Text size="sm" c="dimmed">
            {t('instruction.reminders', { count: instruction.reminders })}
            {instruction.escalatedAt && ` · ${t('instruction.escalated', { when: moment(instruction.escalatedAt) })}`}
          </Text>
        </Stack>
      </Section>
      <Section title={t('instruction.steps')}>
        {steps.length === 0 ? (
          <Text c="dimmed">{t('instruction.noSteps')}</Text>
        ) : (
          <Timeline active={steps.length - 1} bulletSize={14}>
            {steps.map(({ kind, text, evidence, actor, at }) => (
              <Timeline.Item key={`${kind} ${at}`} title={t(`instruction.step.${kind}`)}>
                <Text size="sm" c="dimmed">
                  {moment(at)}
                  {actor?.name && ` · ${actor.name}`}
                </Text>
                {text && <Text style={{ whiteSpace: 'pre-wrap' }}>{text}</Text>}
                {evidence && (
                  <Text size="sm">
                    {t('instruction.evidence')}: {evidence}
                  </Text>
                )}
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Section>
    </Page>
  );
}
