import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { asProblem, isConflict } from '../api';
import type { Problem } from '../api';
import { ConflictDialog } from './conflict';
import { useAct, useChanging } from './use-act';

type Name<Values> = keyof Values & string;

export interface Patching<Values> {
  /** Sends what differs from the version that the form was filled from; nothing when nothing does. */
  readonly submit: (now: Values) => Promise<void>;
  readonly problem: Problem | null;
  /** Nothing can be sent now: a change is under way, or what it changed is not there yet. */
  readonly busy: boolean;
  /** Both versions, when somebody else has saved meanwhile; to be shown beside the form. */
  readonly dialog: ReactNode;
}

interface Sending<Record, Values> {
  readonly mine: Partial<Values>;
  readonly over: Record;
  /** All of the form as it was sent. */
  readonly now: Values;
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
  fill = () => {},
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
  /** For a form that stays open: shows in it what is stored now, where the person has not typed on meanwhile. */
  fill?: (change: <Shown extends Partial<Values>>(now: Shown) => Shown) => void;
  onSaved?: () => void;
}): Patching<Values> {
  const { t } = useTranslation();
  const [seen, setSeen] = useState(record);
  const [conflict, setConflict] = useState<Sending<Record, Values> & { theirs: Record }>();
  const changing = useChanging();
  /** The form stands on this version from now on, in the fields that others have changed, too. */
  const standOn = (stored: Record, sent: Values) => {
    setSeen(stored);
    fill((now) => ({ ...now, ...picked(values(stored), same(now, sent)) }));
  };
  const act = useAct(
    async (sending: Sending<Record, Values>) => {
      try {
        await save(sending.mine, sending.over);
        return sending;
      } catch (error) {
        if (!isConflict(asProblem(error))) throw error;
        setConflict({ ...sending, theirs: await read() });
        return undefined;
      }
    },
    {
      done: (saved) => (saved ? t('state.saved') : undefined),
      // it is saved: when it cannot be read now, the next conflict shows what stands
      reread: async (saved) =>
        saved &&
        read().then(
          (stored) => standOn(stored, saved.now),
          () => undefined,
        ),
    },
  );
  const send = async (sending: Sending<Record, Values>) => {
    setConflict(undefined);
    if (names(sending.mine).length === 0 || (await act.run(sending))) onSaved();
  };
  const submit = (now: Values) => {
    const mine = [...new Set([...differing(now, values(seen)), ...always])];
    // a newer version that says nothing else of what is sent, such as after a step of one's own, is no conflict
    const others = differing(values(record), values(seen)).filter((name) => !same(now, values(record)).includes(name));
    const goesOn = record.version > seen.version && !mine.some((name) => others.includes(name));
    return send({ mine: picked(now, mine), over: goesOn ? record : seen, now });
  };
  return {
    submit,
    problem: act.problem,
    busy: act.busy || changing,
    dialog: conflict && (
      <ConflictDialog
        fields={names(conflict.mine).map((name) => ({
          name,
          label: labels[name],
          mine: conflict.mine[name],
          theirs: values(conflict.theirs)[name],
          show: show[name] ?? inWords,
        }))}
        onChoose={(chosen) => {
          const { mine, theirs, now } = conflict;
          const kept = names(mine).filter((name) => chosen.includes(name));
          if (kept.length === 0) standOn(theirs, now);
          void send({ mine: picked(mine, kept), over: theirs, now });
        }}
        onClose={() => setConflict(undefined)}
      />
    ),
  };
}

const names = <Values extends object>(values: Values): Name<Values>[] => Object.keys(values) as Name<Values>[];

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

const differing = <Values extends object>(now: Partial<Values>, before: Values): Name<Values>[] =>
  names(before).filter((name) => !isSame(now[name], before[name]));

const same = <Values extends object>(now: Partial<Values>, before: Values): Name<Values>[] =>
  names(before).filter((name) => isSame(now[name], before[name]));

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
