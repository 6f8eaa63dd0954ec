import { useTranslation } from 'react-i18next';
import type { Instruction } from '../../../api';
import { useWords } from '../../../ui/words';

/** Those to whom it is given, in one line; whoever answers for the whole comes first. */
export function useAssignees(): (assignees: Instruction['assignees']) => string {
  const { t } = useTranslation('committee');
  const words = useWords();
  return (assignees) =>
    assignees
      .toSorted((one, other) => Number(other.responsible) - Number(one.responsible))
      .map(({ person, organisation, responsible }) => {
        const name = words(person?.name ?? organisation?.name);
        return responsible && assignees.length > 1 ? `${name} (${t('instruction.responsible')})` : name;
      })
      .join('; ');
}
