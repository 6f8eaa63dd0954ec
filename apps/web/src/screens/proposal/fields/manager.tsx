import type { Project } from '../../../api';
import { useMe } from '../../../session/me';
import { PersonSelect } from '../../../ui/person-select';
import { useField } from './field';

/** Who leads the project; before it is saved for the first time, oneself for a project manager. */
export function Manager({ known }: { known?: Project['manager'] | undefined }) {
  const me = useMe();
  const { value, set, shown } = useField('managerId');
  return (
    <PersonSelect
      {...shown}
      managers
      known={known?.id === value || value !== me.id ? known : me}
      value={value || null}
      onChange={(id) => set(id ?? '')}
    />
  );
}
