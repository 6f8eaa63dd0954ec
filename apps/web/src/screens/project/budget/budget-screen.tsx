import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { budgetOneOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';
import { useAsOf, useProjectId } from '../use-project';
import { Actuals } from './actuals';
import { BudgetDoings } from './budget-doings';
import { BudgetLines } from './budget-lines';
import { BudgetSums } from './budget-sums';
import { BudgetTotals } from './budget-totals';
import { BudgetVersions } from './budget-versions';

/** Money of the project: plan, adjusted plan, commitments and facts, and what has no source yet as a figure of its own. */
export function BudgetScreen() {
  const { t } = useTranslation('project');
  const id = useProjectId();
  const asOf = useAsOf();
  const query = useQuery(budgetOneOptions({ path: { id }, query: { asOf } }));
  return (
    <Stack>
      <Loaded query={query} lines={8}>
        {(budget) => {
          const mayEdit = asOf === undefined && budget.mayEdit;
          return (
            <>
              {budget.lines.length > 0 && <BudgetTotals budget={budget} />}
              <Section
                title={t('budget.lines')}
                about={t('budget.linesAbout', { percent: budget.causeAbovePercent })}
                actions={mayEdit && <BudgetDoings budget={budget} />}
              >
                <BudgetLines budget={budget} mayEdit={mayEdit} />
              </Section>
              <BudgetSums budget={budget} />
            </>
          );
        }}
      </Loaded>
      {asOf === undefined && (
        <>
          <BudgetVersions projectId={id} />
          <Actuals projectId={id} />
        </>
      )}
    </Stack>
  );
}
