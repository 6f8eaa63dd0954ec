import { ConflictDialog } from '../../ui/conflict';
import { inputOf } from './draft/input';
import type { Clash, Draft } from './draft/use-draft';
import { useFieldName } from './fields/field';

/** Both versions of what both have changed. */
export function DraftConflict({ draft, clash }: { draft: Draft; clash: Clash }) {
  const name = useFieldName();
  const [mine, theirs] = [inputOf(clash.mine), inputOf(clash.theirs.values)];
  return (
    <ConflictDialog
      fields={clash.fields.map((field) => ({
        name: field,
        label: name(field),
        mine: mine[field],
        theirs: theirs[field],
        show: inWords,
      }))}
      onChoose={draft.choose}
      onClose={draft.putOff}
    />
  );
}

const inWords = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => part !== null && part !== '')
        .map(inWords)
        .join(' · ')
    : String(value);
