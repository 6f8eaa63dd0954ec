import { Text, Timeline } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { issuesOneOptions } from '../../../api';
import type { Issue } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { RecordDrawer } from '../parts/record-drawer';
import { EditIssue } from './edit-issue';
import { IssueSteps } from './issue-steps';

/** One issue, its way through the levels, and what the reader may do with it. */
export function IssueDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const query = useQuery(issuesOneOptions({ path: { id } }));
  return (
    <RecordDrawer query={query} kind={t('issues.issue')} onClose={onClose}>
      {(issue) => (
        <>
          <IssueFacts issue={issue} />
          <IssueWay steps={issue.steps} />
          {issue.possibleSteps.length > 0 && <IssueSteps issue={issue} />}
          {issue.mayEdit && <EditIssue issue={issue} />}
        </>
      )}
    </RecordDrawer>
  );
}

function IssueFacts({ issue }: { issue: Issue }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  return (
    <Facts
      facts={[
        [t('field.status', { ns: 'common' }), t(`issues.state.${issue.state}`)],
        [t('issues.severity'), t(`issues.severities.${issue.severity}`)],
        [t('issues.level'), `${t(`issues.levels.${issue.level}`)} · ${moment(issue.levelSince)}`],
        [t('issues.dueOn'), issue.overdue ? t('issues.overdue', { day: day(issue.dueOn) }) : day(issue.dueOn)],
        [t('issues.owner'), issue.owner && words(issue.owner.name)],
        [t('issues.description'), issue.description],
        [t('risks.risk'), issue.risk && `${issue.risk.number}. ${issue.risk.title}`],
        [t('issues.milestone'), issue.milestone && `${issue.milestone.number}. ${words(issue.milestone.title)}`],
        [t('issues.resolution'), issue.resolution],
        [t('life.standsBy'), issue.decision?.number],
      ]}
    />
  );
}

function IssueWay({ steps }: Pick<Issue, 'steps'>) {
  const { t } = useTranslation('project');
  const { moment } = useFormats();
  return (
    <Timeline bulletSize={12} lineWidth={2}>
      {steps.map(({ name, toLevel, note, actor, at }) => (
        <Timeline.Item
          key={`${name} ${at}`}
          title={toLevel ? `${t(`issues.step.${name}`)} → ${t(`issues.levels.${toLevel}`)}` : t(`issues.step.${name}`)}
        >
          <Text size="sm" c="dimmed">
            {moment(at)} · {actor ? (actor.name ?? '—') : t('issues.byClock')}
          </Text>
          {note && <Text size="sm">{note}</Text>}
        </Timeline.Item>
      ))}
    </Timeline>
  );
}
