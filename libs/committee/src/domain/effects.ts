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
  | { readonly kind: 'delivery.baseline' }
  | { readonly kind: 'delivery.budget' }
  | { readonly kind: 'delivery.change_request'; readonly result: 'approved' | 'rejected' }
  | { readonly kind: 'delivery.issue'; readonly result: 'resolved' };

/**
 * The effects of an outcome, in the order in which they are applied. A project that re-enters has been approved before:
 * its oversight may change, its stage does not, so that returned or rejected it goes on as it was.
 */
export function effectsOf(
  kind: ItemKind,
  outcome: Outcome,
  changes: readonly ChangeSubject[] = [],
): readonly DecisionEffect[] {
  if (kind === 'entry') return ENTRY[outcome] ?? [];
  if (kind === 're_entry') return (ENTRY[outcome] ?? []).filter((effect) => effect.kind === 'project.oversight');
  if (kind === 'change_request') return CHANGE_REQUEST[outcome]?.(changes) ?? [];
  return kind === 'escalation' && outcome === 'resolve' ? [{ kind: 'delivery.issue', result: 'resolved' }] : [];
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

const CHANGE_REQUEST: Partial<Record<Outcome, (changes: readonly ChangeSubject[]) => readonly DecisionEffect[]>> = {
  approve: (changes) => [
    ...(changes.includes('baseline') ? [{ kind: 'delivery.baseline' } as const] : []),
    ...(changes.includes('budget') ? [{ kind: 'delivery.budget' } as const] : []),
    { kind: 'delivery.change_request', result: 'approved' },
  ],
  reject: () => [{ kind: 'delivery.change_request', result: 'rejected' }],
};
