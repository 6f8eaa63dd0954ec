import { UnstyledButton } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { useWords } from '../../ui/words';
import type { Trilingual } from '../../ui/words';

interface Manager {
  readonly id: string;
  readonly name: Trilingual;
}

/** Who manages the project; a press lists the projects of that person alone. */
export function ManagerCell({ manager }: { manager: Manager | null }) {
  const { t } = useTranslation('periods');
  const words = useWords();
  const { one, set } = useFilters();
  if (manager === null) return '—';
  const name = words(manager.name);
  if (one('manager') === manager.id) return name;
  return (
    <UnstyledButton
      fz="inherit"
      td="underline"
      ta="start"
      title={t('board.onlyHis', { name })}
      onClick={() => set({ manager: manager.id })}
    >
      {name}
    </UnstyledButton>
  );
}
