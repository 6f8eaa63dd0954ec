import { useTranslation } from 'react-i18next';
import { dependenciesOne, dependenciesRemove, ifMatch } from '../../../api';
import type { DependencyList } from '../../../api';
import { useStep } from '../../../ui/use-step';
import { RemoveButton } from '../parts/remove-button';
import { useVersionWords } from '../parts/use-version-words';

export function RemoveDependency({ dependency }: { dependency: DependencyList['items'][number] }) {
  const { t } = useTranslation('project');
  const told = useVersionWords();
  const path = { id: dependency.id };
  const label = t('dependencies.remove', { from: dependency.predecessor.number, to: dependency.successor.number });
  const remove = useStep({
    seen: dependency,
    read: async () => ({ ...dependency, ...(await dependenciesOne({ path, throwOnError: true })).data }),
    take: (over) => dependenciesRemove({ path, headers: ifMatch(over), throwOnError: true }),
    label: t('dependencies.title'),
    step: t('action.remove', { ns: 'common' }),
    words: told.dependency,
  });
  return <RemoveButton label={label} {...remove} />;
}
