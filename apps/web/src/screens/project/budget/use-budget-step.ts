import { useTranslation } from 'react-i18next';
import { budgetOne } from '../../../api';
import type { Budget } from '../../../api';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** A change of the budget as it was read. */
export function useBudgetStep<Input = void>(
  budget: Budget,
  {
    step,
    into,
    take,
    onDone,
  }: {
    step: string | ((input: Input) => string);
    into?: (input: Input) => string;
    take: (over: Budget, input: Input) => Promise<unknown>;
    onDone?: () => void;
  },
) {
  const { t } = useTranslation('project');
  const told = useVersionWords();
  return useStep({
    seen: budget,
    read: async () => (await budgetOne({ path: { id: budget.projectId }, throwOnError: true })).data,
    take,
    label: t('tabs.budget'),
    step,
    into,
    words: told.budget,
    onDone,
  });
}
