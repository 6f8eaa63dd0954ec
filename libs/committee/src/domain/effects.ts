import { DomainError } from '#libs/kernel';
import type { ItemKind, Outcome } from './agenda.js';

/** What a change request asks to change. */
export const CHANGE_SUBJECTS = ['baseline', 'budget'] as const;
export type ChangeSubject = (typeof CHANGE_SUBJECTS)[number];

/**
 * What a decision does to the item's subject. The committee names it; the context that owns the subject carries it out in
 * the same transaction.
 */
export type DecisionEffect =
  | { readonly kind: 'project.transition'; readonly transition: 'approve' | 'return' | 'reject' }
  | { readonly kind: 'project.oversight'; readonly oversight: 'committee' | 'head' }
  | { readonly kind: 'delivery.baseline'; readonly subjectId: string }
  | { readonly kind: 'delivery.budget'; readonly subjectId: string }
  | { readonly kind: 'delivery.change_request'; readonly subjectId: string; readonly result: 'approved' | 'rejected' }
  | { readonly kind: 'delivery.issue'; readonly subjectId: string; readonly result: 'resolved' };

/** Kinds of items that are about one thing of a project: a change request, an issue. */
export const SUBJECT_KINDS = ['change_request', 'escalation'] as const satisfies readonly ItemKind[];
export type SubjectKind = (typeof SUBJECT_KINDS)[number];

export const hasSubject = (kind: ItemKind): kind is SubjectKind => SUBJECT_KINDS.some((known) => known === kind);

/** What an item of such a kind is about. */
export interface DecidedSubject {
  readonly id: string;
  /** What of the project its approval changes. */
  readonly changes: readonly ChangeSubject[];
}

/**
 * The effects of an outcome, in the order in which they are applied. A project that re-enters has been approved before:
 * its oversight may change, its stage does not, so that returned or rejected it goes on as it was.
 *
 * @throws DomainError conflict ITEM_HAS_NO_SUBJECT when there is nothing that the outcome could act on
 */
export function effectsOf(
  kind: ItemKind,
  outcome: Outcome,
  subject: DecidedSubject | null = null,
): readonly DecisionEffect[] {
  if (kind === 'entry') return ENTRY[outcome] ?? [];
  if (kind === 're_entry') return (ENTRY[outcome] ?? []).filter((effect) => effect.kind === 'project.oversight');
  const onSubject = hasSubject(kind) ? ON_SUBJECT[kind][outcome] : undefined;
  if (!onSubject) return [];
  if (subject === null) throw new DomainError('conflict', 'ITEM_HAS_NO_SUBJECT', { kind });
  return onSubject(subject);
}

const ENTRY: Partial<Record<Outcome, readonly DecisionEffect[]>> = {
  direct_control: [
    { kind: 'project.transition', transition: 'approve' },
    { kind: 'project.oversight', oversight: 'committee' },
  ],
  monitor_via_head: [
    { kind: 'project.transition', transition: 'approve' },
    { kind: 'project.oversight', oversight: 'head' },
  ],
  return_for_revision: [{ kind: 'project.transition', transition: 'return' }],
  reject: [{ kind: 'project.transition', transition: 'reject' }],
};

type OnSubject = (subject: DecidedSubject) => readonly DecisionEffect[];

const ON_SUBJECT: Readonly<Record<SubjectKind, Partial<Record<Outcome, OnSubject>>>> = {
  change_request: {
    approve: ({ id: subjectId, changes }) => [
      ...(changes.includes('baseline') ? [{ kind: 'delivery.baseline', subjectId } as const] : []),
      ...(changes.includes('budget') ? [{ kind: 'delivery.budget', subjectId } as const] : []),
      { kind: 'delivery.change_request', subjectId, result: 'approved' },
    ],
    reject: ({ id: subjectId }) => [{ kind: 'delivery.change_request', subjectId, result: 'rejected' }],
  },
  escalation: { resolve: ({ id: subjectId }) => [{ kind: 'delivery.issue', subjectId, result: 'resolved' }] },
};
