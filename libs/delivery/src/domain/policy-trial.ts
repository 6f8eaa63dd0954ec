import type { Trilingual } from '#libs/kernel';
import { SIGNALS } from './health.js';
import type { Signal } from './health.js';

/** A project's overall signal by the policy in force, and by the one that is tried. */
export interface JudgedTwice {
  readonly id: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly now: Signal;
  readonly then: Signal;
}

export interface PolicyTrial {
  readonly evaluated: number;
  /** How many projects have each signal. */
  readonly now: Readonly<Record<Signal, number>>;
  readonly then: Readonly<Record<Signal, number>>;
  /** Those whose signal would be another, by code. */
  readonly worse: readonly JudgedTwice[];
  readonly better: readonly JudgedTwice[];
}

const ORDER: readonly Signal[] = ['unknown', 'green', 'amber', 'red'];

export function trialOf(projects: readonly JudgedTwice[]): PolicyTrial {
  const counted = (side: 'now' | 'then') =>
    Object.fromEntries(
      SIGNALS.map((signal) => [signal, projects.filter(({ [side]: of }) => of === signal).length]),
    ) as Record<Signal, number>;
  const badness = ({ now, then }: JudgedTwice) => ORDER.indexOf(then) - ORDER.indexOf(now);
  const moved = projects.toSorted((a, b) => (a.code < b.code ? -1 : 1));
  return {
    evaluated: projects.length,
    now: counted('now'),
    then: counted('then'),
    worse: moved.filter((project) => badness(project) > 0),
    better: moved.filter((project) => badness(project) < 0),
  };
}
