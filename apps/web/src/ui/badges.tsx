import { Badge } from '@mantine/core';
import type { BadgeProps } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type Tone = 'green' | 'amber' | 'red' | 'grey';

/** A word on a soft ground of its tone; the word says all that the colour says. */
export function ToneBadge({ tone, children, ...props }: { tone: Tone; children: string } & Omit<BadgeProps, 'color'>) {
  return (
    <Badge
      variant="filled"
      tt="none"
      fw={600}
      {...props}
      styles={{
        root: {
          background: `var(--zhoba-${tone}-soft)`,
          color: `var(--zhoba-${tone})`,
          height: 'auto',
          minHeight: 20,
          borderRadius: 10,
          overflow: 'visible',
        },
        // words are not cut to narrow a column of a table
        label: { whiteSpace: 'normal', overflowWrap: 'break-word', overflow: 'visible' },
      }}
    >
      {children}
    </Badge>
  );
}

const HEALTH_TONES = { green: 'green', amber: 'amber', red: 'red', unknown: 'grey' } as const;
export type Health = keyof typeof HEALTH_TONES;
export function HealthBadge({ health }: { health: Health | null }) {
  const { t } = useTranslation();
  return <ToneBadge tone={HEALTH_TONES[health ?? 'unknown']}>{t(`health.${health ?? 'unknown'}`)}</ToneBadge>;
}

const STAGE_TONES = {
  draft: 'grey',
  submitted: 'grey',
  on_agenda: 'amber',
  approved: 'green',
  in_delivery: 'green',
  on_hold: 'amber',
  completed: 'green',
  cancelled: 'grey',
  rejected: 'red',
} as const;
export type Stage = keyof typeof STAGE_TONES;
export function StageBadge({ stage }: { stage: Stage }) {
  const { t } = useTranslation();
  return <ToneBadge tone={STAGE_TONES[stage]}>{t(`stage.${stage}`)}</ToneBadge>;
}

const RATING_TONES = { green: 'green', amber_green: 'green', amber: 'amber', amber_red: 'red', red: 'red' } as const;
export type RatingWord = keyof typeof RATING_TONES;
export function RatingBadge({ rating }: { rating: RatingWord | null }) {
  const { t } = useTranslation();
  return rating === null ? (
    <ToneBadge tone="grey">{t('health.unknown')}</ToneBadge>
  ) : (
    <ToneBadge tone={RATING_TONES[rating]}>{t(`rating.${rating}`)}</ToneBadge>
  );
}

const MILESTONE_TONES = {
  planned: 'grey',
  due_soon: 'amber',
  at_risk: 'amber',
  overdue: 'red',
  done: 'green',
  done_late: 'green',
} as const;
export type MilestoneStatus = keyof typeof MILESTONE_TONES;
export function MilestoneBadge({ status }: { status: MilestoneStatus }) {
  const { t } = useTranslation();
  return <ToneBadge tone={MILESTONE_TONES[status]}>{t(`milestoneStatus.${status}`)}</ToneBadge>;
}
