import { Group } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StatusMark } from './status-mark';

const STATUSES = ['planned', 'due_soon', 'at_risk', 'overdue', 'done'] as const;

/** What the signs of the chart mean. */
export function Legend() {
  const { t } = useTranslation(['roadmap', 'common']);
  return (
    <Group component="ul" gap="md" className="gantt-legend no-print" aria-label={t('legend.label')}>
      {STATUSES.map((status) => (
        <Sign key={status} text={t(`common:milestoneStatus.${status}`)}>
          <StatusMark status={status} />
        </Sign>
      ))}
      <Sign text={t('critical.roadmap')}>
        <Drawing>
          <rect className="gantt-critical" x={2} y={2} width={24} height={14} />
        </Drawing>
      </Sign>
      <Sign text={t('critical.project')}>
        <Drawing>
          <rect className="gantt-critical" data-critical="project" x={2} y={2} width={24} height={14} />
        </Drawing>
      </Sign>
      <Sign text={t('baseline')}>
        <Drawing>
          <path className="gantt-ghost" d="M14 4L19 9L14 14L9 9Z" />
        </Drawing>
      </Sign>
      <Sign text={t('firstBaseline')}>
        <Drawing>
          <path className="gantt-ghost gantt-ghost-first" d="M14 4L19 9L14 14L9 9Z" />
        </Drawing>
      </Sign>
      <Sign text={t('legend.link')}>
        <Drawing>
          <path className="gantt-link" d="M2 9H26" />
        </Drawing>
      </Sign>
      <Sign text={t('legend.criticalLink')}>
        <Drawing>
          <path className="gantt-link" data-critical d="M2 9H26" />
        </Drawing>
      </Sign>
      <Sign text={t('chart.today')}>
        <Drawing>
          <path className="gantt-today" d="M14 0V18" />
        </Drawing>
      </Sign>
    </Group>
  );
}

const Sign = ({ text, children }: { text: string; children: ReactNode }) => (
  <li>
    {children}
    {text}
  </li>
);

const Drawing = ({ children }: { children: ReactNode }) => (
  <svg width={28} height={18} aria-hidden>
    {children}
  </svg>
);
