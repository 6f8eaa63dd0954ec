import { randomId, useNetwork } from '@mantine/hooks';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { asProblem, ifMatch, isConflict, projectsOneQueryKey } from '../../../api';
import type { Problem, Project } from '../../../api';
import { useSession } from '../../../session/session';
import { useNewProposalForm } from './form';
import { differing, pathOf } from './input';
import { keptDraft } from './kept';
import type { Base, Kept } from './kept';
import { awaitsConnection, change, clashing, create, mergedInto, newest } from './send';
import { valuesOf } from './values';
import type { Field, Values } from './values';

/** After the last key, so that a sentence is one saving and not thirty. */
const TYPING_PAUSE_MS = 1_500;
const NEXT_TRY_MS = 5_000;

/** Somebody else saved first, and changed what the person has changed, too. */
export interface Clash {
  readonly fields: readonly Field[];
  readonly mine: Values;
  readonly theirs: Base;
}

/** Where the last change is: nowhere yet, in this browser, on its way, held up until there is a connection, refused, on the server. */
export type Standing = 'untouched' | 'kept' | 'saving' | 'waiting' | 'refused' | 'saved';

export type Draft = ReturnType<typeof useDraft>;

/**
 * A proposal that is being written: each change is kept in this browser at once; on the server it is saved by hand the first time,
 * and a draft by itself from then on, as soon as there is a connection and a session.
 */
export function useDraft({
  personId,
  project,
  empty,
  onCreated,
}: {
  personId: string;
  /** What is on the server; nothing for a proposal that was never saved. */
  project?: Project;
  empty: Values;
  onCreated?: (project: Project) => void;
}) {
  const client = useQueryClient();
  const { online } = useNetwork();
  const session = useSession();
  // the project that it is stored as, and its place in this browser
  const storedAs = useRef(project?.id);
  const browser = () => keptDraft(personId, storedAs.current);
  const [first] = useState(() => start(browser().read(), project, empty));
  const base = useRef(first.base);
  const sending = useRef(first.sending);
  const last = useRef<Promise<unknown>>(Promise.resolve());
  const [restored, setRestored] = useState(first.restored);
  const [room, setRoom] = useState(true);
  const [wanted, setWanted] = useState(first.sending !== undefined);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [clash, setClash] = useState<Clash>();
  const [savedAt, setSavedAt] = useState<number>();

  const remember = (values: Values) =>
    setRoom(browser().keep({ values, at: Date.now(), base: base.current, sending: sending.current }));

  const form = useNewProposalForm({
    initialValues: first.values,
    onValuesChange: (values) => {
      // what another window has written already is not written back
      if (JSON.stringify(browser().read()?.values) !== JSON.stringify(values)) remember(values);
      setProblem((before) => (before && awaitsConnection(before) ? before : undefined));
    },
  });
  const { values } = form;
  const dirty = differing(values, base.current?.values ?? empty).length > 0;

  async function saveFirst(): Promise<void> {
    setWanted(true);
    sending.current ??= { key: `proposal-${Date.now()}-${randomId('')}`, values: form.getValues() };
    remember(form.getValues());
    const sent = sending.current;
    try {
      const created = await create(sent);
      browser().forget();
      // what is typed until the screen of the project has come is its draft already
      storedAs.current = created.id;
      base.current = { version: created.version, values: sent.values };
      sending.current = undefined;
      setWanted(false);
      remember(form.getValues());
      client.setQueryData(projectsOneQueryKey({ path: { id: created.id } }), created);
      onCreated?.(created);
    } catch (error) {
      if (!awaitsConnection(asProblem(error))) {
        // what was refused is not stored: the next try is another request
        sending.current = undefined;
        setWanted(false);
        remember(form.getValues());
      }
      throw error;
    }
  }

  async function saveAgain(id: string, over: Base): Promise<void> {
    const mine = form.getValues();
    if (differing(mine, over.values).length === 0) return;
    try {
      const changed = await change(id, mine, over);
      base.current = { version: changed.version, values: mine };
      remember(form.getValues());
      client.setQueryData(projectsOneQueryKey({ path: { id } }), changed);
      setRestored(undefined);
      setSavedAt(Date.now());
    } catch (error) {
      if (!isConflict(asProblem(error))) throw error;
      const theirs = await newest(id);
      const fields = clashing(mine, theirs, over);
      if (fields.length > 0) {
        setClash({ fields, mine, theirs });
        throw error;
      }
      await saveAgain(id, adopt(theirs, differing(form.getValues(), over.values)));
    }
  }

  /** Goes on from the newer version, with the given fields as the person has them. */
  function adopt(theirs: Base, kept: readonly Field[]): Base {
    base.current = theirs;
    form.setValues(mergedInto(theirs.values, form.getValues(), kept));
    remember(form.getValues());
    return theirs;
  }

  /**
   * A step over what the fields stand on was refused, as the project has another version meanwhile: whether the fields are the same
   * in that one, so that the step may be taken over it; else both versions are shown.
   */
  async function meet(refusal: Problem): Promise<boolean> {
    if (!project || !isConflict(refusal)) return false;
    const theirs = await newest(project.id);
    const mine = form.getValues();
    const fields = differing(mine, theirs.values);
    if (fields.length > 0) setClash({ fields, mine, theirs });
    else adopt(theirs, []);
    await client.invalidateQueries({ queryKey: projectsOneQueryKey({ path: { id: project.id } }) });
    return fields.length === 0;
  }

  async function saveNow(): Promise<boolean> {
    setBusy(true);
    setProblem(undefined);
    form.clearErrors();
    try {
      if (storedAs.current && base.current) await saveAgain(storedAs.current, base.current);
      else await saveFirst();
      return true;
    } catch (error) {
      refuse(asProblem(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  /** One after another: a second saving goes on from what the first has stored. */
  function save(): Promise<boolean> {
    const saving = last.current.then(saveNow);
    last.current = saving;
    return saving;
  }

  function refuse(refusal: Problem) {
    setProblem(refusal);
    for (const { pointer, message } of refusal.errors ?? [])
      form.setFieldError(pathOf(pointer, form.getValues()), message);
  }

  // another window of the same person writes the same draft: both show what was typed last; and so does the screen before this one
  // until this one is drawn
  useEffect(() => {
    const take = () => {
      const kept = browser().read();
      if (!kept || kept.at === first.keptAt) return;
      base.current = kept.base;
      form.setValues(kept.values);
    };
    const takeOver = ({ key }: StorageEvent) => {
      if (key === browser().key) take();
    };
    take();
    window.addEventListener('storage', takeOver);
    return () => window.removeEventListener('storage', takeOver);
  }, []);

  const automatic = project ? project.stage === 'draft' : wanted;
  const refused = problem !== undefined && !awaitsConnection(problem);
  const reachable = online && session === 'in';
  const due = automatic && dirty && !busy && !clash && !refused && reachable;
  useEffect(() => {
    if (!due) return undefined;
    const timer = setTimeout(() => void save(), problem ? NEXT_TRY_MS : TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [due, values, problem]);

  return {
    form,
    standing: standingOf({
      busy,
      refused,
      dirty,
      waiting: !reachable || problem !== undefined,
      stored: !!base.current,
    }),
    online,
    room,
    restored: dirty ? restored : undefined,
    savedAt,
    problem,
    clash,
    save,
    refuse,
    meet,
    /** Headers of a change that is made of what the fields stand over. */
    over: () => (base.current ? ifMatch(base.current) : {}),
    choose: (mine: readonly string[]) => {
      if (!clash || !base.current) return;
      const untouched = differing(form.getValues(), base.current.values).filter(
        (field) => !clash.fields.includes(field),
      );
      adopt(clash.theirs, [...untouched, ...clash.fields.filter((field) => mine.includes(field))]);
      setClash(undefined);
      void save();
    },
    putOff: () => setClash(undefined),
    discard: () => {
      const fresh = start(undefined, project, empty);
      base.current = fresh.base;
      sending.current = undefined;
      setWanted(false);
      setRestored(undefined);
      setProblem(undefined);
      form.clearErrors();
      form.setValues(fresh.values);
      browser().forget();
    },
    /** The proposal has left the person's hands. */
    forget: () => browser().forget(),
  };
}

interface Start {
  readonly values: Values;
  readonly base?: Base;
  readonly sending?: Kept['sending'];
  /** When the draft was typed that this browser keeps. */
  readonly keptAt?: number;
  /** The same, where the fields begin with it. */
  readonly restored?: number;
}

function start(kept: Kept | undefined, project: Project | undefined, empty: Values): Start {
  const base = project && { version: project.version, values: valuesOf(project) };
  if (!kept || differing(kept.values, kept.base?.values ?? empty).length === 0)
    return { values: base?.values ?? empty, base, keptAt: kept?.at };
  const values = { ...empty, ...kept.values };
  return { values, base: kept.base ?? base, sending: kept.sending, keptAt: kept.at, restored: kept.at };
}

function standingOf(now: {
  busy: boolean;
  refused: boolean;
  dirty: boolean;
  waiting: boolean;
  stored: boolean;
}): Standing {
  if (now.busy) return 'saving';
  if (now.refused) return 'refused';
  if (now.dirty) return now.waiting ? 'waiting' : 'kept';
  return now.stored ? 'saved' : 'untouched';
}
