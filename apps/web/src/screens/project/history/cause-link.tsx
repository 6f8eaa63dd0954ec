import { useTranslation } from 'react-i18next';
import type { ProjectHistoryList } from '../../../api';
import { useMay } from '../../../session/me';
import { ScreenLink } from '../../../ui/screen-link';

type Cause = NonNullable<ProjectHistoryList['items'][number]['cause']>;

const PATHS = {
  decision: 'decisions',
  change_request: 'change-requests',
  forecast_proposal: 'forecast-proposals',
  status_update: 'status-updates',
} as const;

/** What a change follows from, one step away. */
export function CauseLink({ cause: { kind, id, number } }: { cause: Cause }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const text = t(`history.cause.${kind}`, { number });
  if (kind === 'decision' && !may('committee.read')) return text;
  return (
    <ScreenLink href={`/${PATHS[kind]}/${id}`} inherit>
      {text}
    </ScreenLink>
  );
}
