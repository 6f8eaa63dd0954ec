import { useState } from 'react';
import { useMe } from '../session/me';
import { keptAt } from './kept';

interface Kept<Values> {
  readonly values: Partial<Values>;
  /** When it was last typed in, milliseconds. */
  readonly at: number;
}

export interface Typed<Values> {
  /** What the fields begin with. */
  readonly values: Values;
  /** When that was typed which the fields begin with; nothing when they begin as ever. */
  readonly restored: number | undefined;
  readonly remember: (values: Values) => void;
  /** It is stored, or thrown away. */
  readonly forget: () => void;
}

/**
 * Long texts that a person is typing in `place` (`decision ID`): kept in this browser at once, they are there again after a reload,
 * until they are stored. Only what differs from `initial` is kept, so that the other fields are those of the record as it is now.
 */
export function useTyped<Values extends object>(place: string, initial: Values): Typed<Values> {
  const browser = keptAt<Kept<Values>>(`zhoba.typed.1.${useMe().id}.${place}`);
  const [kept] = useState(browser.read);
  const [restored, setRestored] = useState(() => {
    // it may have been stored, just before the window could forget it
    const isNew = kept && Object.keys(differing({ ...initial, ...kept.values }, initial)).length > 0;
    return isNew ? kept.at : undefined;
  });
  return {
    values: { ...initial, ...kept?.values },
    restored,
    remember: (values) => {
      const changed = differing(values, initial);
      if (Object.keys(changed).length === 0) browser.forget();
      else browser.keep({ values: changed, at: Date.now() });
    },
    forget: () => {
      browser.forget();
      setRestored(undefined);
    },
  };
}

function differing<Values extends object>(values: Values, initial: Values): Partial<Values> {
  const changed: Partial<Values> = {};
  for (const name in values)
    if (JSON.stringify(values[name]) !== JSON.stringify(initial[name])) changed[name] = values[name];
  return changed;
}
