import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isConflict } from '../api';
import type { Problem } from '../api';
import { ConflictDialog } from './conflict';
import { useAct } from './use-act';

type Name<Values> = keyof Values & string;

export interface Patching<Values> {
  /** Sends what differs from the version that the form was filled from; nothing when nothing does. */
  readonly submit: (now: Values) => Promise<void>;
  readonly problem: Problem | null;
  readonly busy: boolean;
  /** Both versions, when somebody else has saved meanwhile; to be shown beside the form. */
  readonly dialog: ReactNode;
}

/** The change of a record that others may change too: only its changed fields travel, and a conflict lets the person choose. */
export function usePatch<Record extends { version: number }, Values extends object>({
  record,
  values,
  read,
  save,
  labels,
  show = {},
  always = [],
  onSaved = () => {},
}: {
  record: Record;
  /** The fields of the form as the record has them. */
  values: (record: Record) => Values;
  read: () => Promise<Record>;
  save: (changed: Partial<Values>, over: Record) => Promise<unknown>;
  labels: { readonly [name in Name<Values>]: string };
  /** How a value is told in a conflict, where its own words are not for people. */
  show?: { readonly [name in Name<Values>]?: (value: unknown) => string };
  /** Fields that are sent though they are as they were: to say the same again is an answer, too. */
  always?: readonly Name<Values>[];
  onSaved?: () => void;
}): Patching<Values> {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(record);
  const [conflict, setConflict] = useState<{ mine: Partial<Values>; theirs: Record }>();
  const act = useAct(
    async ({ mine, over }: { mine: Partial<Values>; over: Record }) => {
      try {
        await save(mine, over);
        setSeen(await read());
        return true;
      } catch (error) {
        if (!isConflict(asProblem(error))) throw error;
        setConflict({ mine, theirs: await read() });
        return false;
      }
    },
    { done: (saved) => (saved ? t('state.saved') : undefined) },
  );
  const send = async (mine: Partial<Values>, over: Record) => {
    setConflict(undefined);
    if (Object.keys(mine).length === 0 || (await act.run({ mine, over }))) onSaved();
  };
  // a change that left alone what the form has, such as a step of one's own, is no conflict
  const isNewer = record.version > seen.version && differing(values(record), values(seen)).length === 0;
  const base = isNewer ? record : seen;
  return {
    submit: (now) => send(picked(now, [...new Set([...differing(now, values(base)), ...always])]), base),
    problem: act.problem,
    busy: act.busy,
    dialog: conflict && (
      <ConflictDialog
        fields={names(conflict.mine).map((name) => ({
          name,
          label: labels[name],
          mine: conflict.mine[name],
          theirs: values(conflict.theirs)[name],
          show: show[name] ?? inWords,
        }))}
        onChoose={(chosen) =>
          void send(
            picked(
              conflict.mine,
              names(conflict.mine).filter((name) => chosen.includes(name)),
            ),
            conflict.theirs,
          )
        }
        onClose={() => setConflict(undefined)}
      />
    ),
  };
}

const names = <Values extends object>(values: Values): Name<Values>[] => Object.keys(values) as Name<Values>[];

const differing = <Values extends object>(now: Values, before: Values): Name<Values>[] =>
  names(now).filter((name) => JSON.stringify(now[name]) !== JSON.stringify(before[name]));

function picked<Values extends object>(values: Values, chosen: readonly Name<Values>[]): Partial<Values> {
  const found: Partial<Values> = {};
  for (const name of chosen) found[name] = values[name];
  return found;
}

const inWords = (value: unknown): string =>
  typeof value === 'object' && value !== null
    ? Object.values(value)
        .filter((part) => part !== null && part !== '')
        .map(inWords)
        .join(' · ')
    : String(value);
