import { useRouterState } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useFilters } from '../../../app/search';
import { STEPS, stepOf } from './steps';
import type { Step } from './steps';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The field that the person was writing in on the screen before. */
    writing?: string;
  }
}

/** The step of the address, and ways to another one and to a field. */
export function useStep(): { step: Step; to: (step: Step) => void; toField: (path: string) => void } {
  const { one, set } = useFilters();
  const asked = one('step');
  const step = STEPS.find((known) => known === asked) ?? 'essence';
  const writing = useRouterState({ select: ({ location }) => location.state.writing });
  const [wanted, setWanted] = useState(writing === undefined ? undefined : { path: writing });
  useEffect(() => {
    if (!wanted || stepOf(wanted.path) !== step) return;
    goTo(inputAt(wanted.path));
    setWanted(undefined);
  }, [wanted, step]);
  const to = (next: Step) => next !== step && set({ step: next });
  return {
    step,
    to,
    toField: (path) => {
      to(stepOf(path));
      setWanted({ path });
    },
  };
}

/** With the caret behind what stands there already. */
function goTo(field: HTMLElement | null): void {
  field?.focus();
  const holdsText = field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;
  if (holdsText && field.selectionStart !== null) field.setSelectionRange(field.value.length, field.value.length);
}

/** The input of a field; of a list without rows the button that adds one, and of a field that is not shown yet the one before it. */
function inputAt(path: string): HTMLElement | null {
  const parts = path.split('.');
  const [list = '', last = ''] = [parts[0], parts.at(-1)];
  const tries = [
    `[data-path="${path}"]`,
    `[data-path^="${list}."][data-path$=".${last}"]`,
    `[data-list="${parts.slice(0, -1).join('.')}"] > div:last-child button`,
    `[data-path^="${list}."]`,
    `[data-list="${list}"] > div:last-child button`,
  ];
  for (const selector of tries) {
    const found = document.querySelector<HTMLElement>(selector);
    if (found) return found;
  }
  return null;
}
