import { useTranslation } from 'react-i18next';
import type { MilestoneStatus } from '../../../ui/badges';
import { STATUS_SIGNS } from './status-signs';

/** A sign for what stands with a milestone, the same as on its bar; in words for whoever points at it, and in the row's text. */
export function StatusMark({ status }: { status: MilestoneStatus }) {
  const { t } = useTranslation();
  return (
    <span className="gantt-status" data-status={status} title={t(`milestoneStatus.${status}`)} aria-hidden>
      {STATUS_SIGNS[status]}
    </span>
  );
}
