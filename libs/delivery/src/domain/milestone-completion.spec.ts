import type { Actor } from '#libs/kernel';
import type { Mover } from './delivery-rights.js';
import { acceptanceOfReport, acceptorOf, assertMayAnswer, assertReport, mayAccept } from './milestone-completion.js';
import type { Overseen } from './milestone-completion.js';

const ME: Actor = { userId: 'me', name: 'Я', grants: [] };
const TODAY = '2026-06-15';
const project = (changes: Partial<Overseen> = {}): Overseen => ({
  stage: 'in_delivery',
  oversight: 'standard',
  managerId: 'manager',
  ...changes,
});

/** The code of the refusal, or null. */
function refusal(work: () => void): string | null {
  try {
    work();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

it.each<[Overseen['oversight'], string | null, string]>([
  ['committee', 'manager', 'office'],
  ['head', 'manager', 'head'],
  ['standard', 'manager', 'manager'],
  [null, 'manager', 'manager'],
  ['standard', null, 'office'],
  ['head', null, 'head'],
])('under %s with the manager %s it is accepted by: %s', (oversight, managerId, acceptor) => {
  expect(acceptorOf(project({ oversight, managerId }))).toBe(acceptor);
});

it.each<[string, Overseen['oversight'], boolean, string, string | null]>([
  ['in_delivery', 'standard', false, TODAY, null],
  ['in_delivery', 'standard', false, '2026-06-16', 'ACTUAL_IN_FUTURE'],
  ['in_delivery', 'head', false, TODAY, 'MILESTONE_EVIDENCE_MISSING'],
  ['in_delivery', 'head', true, TODAY, null],
  ['on_hold', 'committee', false, '2026-06-16', 'MILESTONE_EVIDENCE_MISSING'],
  ['approved', 'committee', true, '2026-06-14', null],
  ['draft', null, true, TODAY, 'NOT_IN_DELIVERY'],
  ['on_agenda', null, true, TODAY, 'NOT_IN_DELIVERY'],
])('a report in %s under %s (evidence: %s) for %s: %s', (stage, oversight, evidence, actualOn, code) => {
  expect(refusal(() => assertReport({ actualOn, evidence }, project({ stage, oversight }), TODAY))).toBe(code);
});

it.each<[Overseen['oversight'], Mover[], 'pending' | 'accepted']>([
  ['standard', ['manager'], 'accepted'],
  ['standard', ['head'], 'pending'],
  ['standard', [], 'pending'],
  ['head', ['head'], 'pending'],
  ['committee', ['office', 'manager'], 'pending'],
])('a report under %s by %j is %s', (oversight, movers, acceptance) => {
  expect(acceptanceOfReport(project({ oversight }), movers)).toBe(acceptance);
});

it.each<
  [string, Overseen['oversight'], Mover[], 'pending' | 'accepted' | 'returned' | null, string, boolean, string | null]
>([
  ['accepts', 'committee', ['office'], 'pending', 'other', true, null],
  ['returns', 'committee', ['office'], 'pending', 'other', false, null],
  ['accepts the own report', 'committee', ['office'], 'pending', 'me', true, 'OWN_REPORT'],
  ['returns the own report', 'head', ['head'], 'pending', 'me', false, 'OWN_REPORT'],
  ['accepts the own report', 'standard', ['manager'], 'pending', 'me', true, null],
  ['accepts as somebody else', 'head', ['office', 'manager'], 'pending', 'other', true, 'ACCEPTANCE_NOT_YOURS'],
  ['accepts twice', 'head', ['head'], 'accepted', 'other', true, 'NOTHING_TO_ACCEPT'],
  ['returns what was accepted', 'head', ['head'], 'accepted', 'other', false, null],
  ['returns twice', 'head', ['head'], 'returned', 'other', false, 'NOTHING_TO_ACCEPT'],
  ['accepts what nobody reported', 'head', ['head'], null, 'other', true, 'NOTHING_TO_ACCEPT'],
])(
  'who %s under %s as %j (%s, reported by %s; accepted: %s): %s',
  (_, oversight, movers, acceptance, reportedBy, accepted, code) => {
    const overseen = project({ oversight });
    const reported = { acceptance, reportedBy };
    expect(refusal(() => assertMayAnswer(ME, overseen, movers, reported, accepted))).toBe(code);
    if (acceptance === 'pending') expect(mayAccept(ME, overseen, movers, reported)).toBe(code === null);
  },
);
