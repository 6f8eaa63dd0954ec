import { Button, Group, List, Stack, Text } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { decisionsOneOptions } from '../../../api';
import type { Decision } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';
import { Papers } from '../parts/papers';
import { Recusals } from '../parts/recusals';
import { Rounds } from '../parts/rounds';
import { DecisionInstructions } from './decision-instructions';
import { DecisionTexts } from './decision-texts';
import { Publish } from './publish';
import { useEffects } from './use-effects';

/** The sheet of a decision with the whole way back to its cause; prints on A4. */
export function DecisionScreen() {
  const { t } = useTranslation('committee');
  const { id } = useParams({ from: '/inside/decisions/$id' });
  return (
    <Loaded query={useQuery(decisionsOneOptions({ path: { id } }))} lines={8} title={t('one.decision')}>
      {(decision) => <Sheet decision={decision} />}
    </Loaded>
  );
}

function Sheet({ decision }: { decision: Decision }) {
  const { t } = useTranslation(['committee', 'common']);
  const words = useWords();
  const { moment, day } = useFormats();
  const { project, cause, supersedes, supersededBy } = decision;
  const effects = useEffects(decision);
  const link = (href: string, text: string) => <ScreenLink href={href}>{text}</ScreenLink>;
  return (
    <Page
      title={t('decision.title', { number: decision.number })}
      crumbs={[
        <ScreenLink key="decisions" href="/decisions">
          {t('decision.list')}
        </ScreenLink>,
      ]}
      about={
        <Group gap="xs">
          <Text inherit fw={600}>
            {t(`outcome.${decision.outcome}`)}
          </Text>
          <Text inherit>{moment(decision.decidedAt)}</Text>
          <ToneBadge tone={decision.publishedAt ? 'green' : 'grey'}>
            {decision.publishedAt
              ? `${t('decision.published')}: ${moment(decision.publishedAt)}`
              : t('decision.notPublished')}
          </ToneBadge>
        </Group>
      }
      actions={
        <>
          <Publish decision={decision} />
          <Button variant="default" leftSection={<IconPrinter size={16} aria-hidden />} onClick={() => window.print()}>
            {t('common:action.print')}
          </Button>
        </>
      }
    >
      <DecisionTexts decision={decision} />
      <Section title={decision.item.title} about={t(`itemKind.${decision.kind}`)}>
        <Stack gap="sm">
          {decision.item.question && <Text>{decision.item.question}</Text>}
          <Facts
            facts={[
              [
                t('common:field.project'),
                project && link(`/projects/${project.id}`, `${project.code} · ${words(project.title)}`),
              ],
              [
                t('decision.meeting'),
                link(
                  `/meetings/${decision.meetingId}`,
                  `${decision.meeting.title}, ${moment(decision.meeting.startsAt)}`,
                ),
              ],
              [t('decision.conditions'), decision.conditions],
              [t('decision.remarks'), decision.remarks],
              [t('decision.deadline'), decision.deadline && day(decision.deadline)],
              [
                t('decision.deferredTo'),
                decision.deferredTo && link(`/meetings/${decision.deferredTo}`, t('decision.meeting')),
              ],
              [t('decision.legalBasis'), decision.legalBasis],
              [t('decision.owner'), decision.owner && words(decision.owner.name)],
              [t('decision.by'), decision.decidedBy && words(decision.decidedBy.name)],
              [t('decision.supersedes'), supersedes && link(`/decisions/${supersedes.id}`, supersedes.number)],
              [t('decision.supersededBy'), supersededBy && link(`/decisions/${supersededBy.id}`, supersededBy.number)],
            ]}
          />
          <div>
            <Text size="sm" fw={600}>
              {t('item.papers')}
            </Text>
            <Papers papers={decision.item.papers} projectId={project?.id ?? null} />
          </div>
        </Stack>
      </Section>
      <Section title={t('decision.effects')}>
        {effects.length === 0 ? (
          <Text c="dimmed">{t('decision.noEffects')}</Text>
        ) : (
          <List>
            {effects.map((effect) => (
              <List.Item key={effect}>{effect}</List.Item>
            ))}
          </List>
        )}
      </Section>
      {cause && (
        <Section title={t('decision.cause')}>
          <Text>
            {t(cause.screening.met.length > 0 ? 'decision.causeText' : 'decision.causeByOffice', {
              when: moment(cause.screening.at),
              version: cause.screening.policyVersion,
              criteria: cause.screening.met.join(', '),
            })}
          </Text>
        </Section>
      )}
      <Rounds rounds={decision.votings} />
      {decision.attendance && (
        <Section title={t('recusal.title')}>
          <Recusals recusals={decision.attendance.recusals} />
        </Section>
      )}
      <DecisionInstructions decisionId={decision.id} />
      <Section title={t('decision.register')}>
        <Text>{t('decision.line', { sequence: decision.register.sequence })}</Text>
        <Text size="sm" ff="monospace" style={{ overflowWrap: 'anywhere' }}>
          {decision.register.hash}
        </Text>
      </Section>
    </Page>
  );
}
