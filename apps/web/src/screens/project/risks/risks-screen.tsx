import { Stack } from '@mantine/core';
import { useFilters } from '../../../app/search';
import { useProjectId } from '../use-project';
import { IssueDrawer } from './issue-drawer';
import { Issues } from './issues';
import { RiskDrawer } from './risk-drawer';
import { RiskRegister } from './risk-register';

/** What may go wrong, and what has. */
export function RisksScreen() {
  const id = useProjectId();
  const { one, set } = useFilters();
  const [risk, issue] = [one('risk'), one('issue')];
  return (
    <Stack>
      <RiskRegister projectId={id} />
      <Issues projectId={id} />
      {risk !== undefined && <RiskDrawer id={risk} onClose={() => set({ risk: null })} />}
      {issue !== undefined && <IssueDrawer id={issue} onClose={() => set({ issue: null })} />}
    </Stack>
  );
}
