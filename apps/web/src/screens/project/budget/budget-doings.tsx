import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { budgetSetVersion, ifMatch } from '../../../api';
import type { Budget } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { DraftBudget } from './draft-budget';
import { NewVersion } from './new-version';
import { useBudgetStep } from './use-budget-step';
import { ScreenLink } from '../../../ui/screen-link';

/** By which way this budget changes now: its draft, its first version, a next one, or a change request. */
export function BudgetDoings({ budget }: { budget: Budget }) {
  const { t } = useTranslation('project');
  const [opened, setOpened] = useState<'draft' | 'version'>();
  const freeze = useBudgetStep(budget, {
    step: t('budget.freeze'),
    take: (over) =>
      budgetSetVersion({ path: { id: budget.projectId }, headers: ifMatch(over), body: {}, throwOnError: true }),
  });
  const close = () => setOpened(undefined);
  if (budget.number === null)
    return (
      <>
        <Button size="xs" variant="default" onClick={() => setOpened('draft')}>
          {t('budget.draft')}
        </Button>
        {budget.lines.length > 0 && (
          <Button size="xs" loading={freeze.busy} onClick={() => freeze.run()}>
            {t('budget.freeze')}
          </Button>
        )}
        {freeze.problem && <ProblemAlert problem={freeze.problem} />}
        {freeze.conflict}
        {opened === 'draft' && <DraftBudget budget={budget} onClose={close} />}
      </>
    );
  if (budget.nextVersionBy === 'planners')
    return (
      <>
        <Button size="xs" variant="default" onClick={() => setOpened('version')}>
          {t('budget.newVersion')}
        </Button>
        {opened === 'version' && <NewVersion budget={budget} onClose={close} />}
      </>
    );
  return budget.nextVersionBy === 'change_request' ? (
    <Text size="sm">
      {t('budget.byRequest')}{' '}
      <ScreenLink href={`/projects/${budget.projectId}/milestones`} inherit underline="always">
        {t('requests.title')}
      </ScreenLink>
    </Text>
  ) : null;
}
