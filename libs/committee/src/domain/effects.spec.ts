import { ITEM_KIND_RULES, ITEM_KINDS, type ItemKind, type Outcome } from './agenda.js';
import { type ChangeSubject, type DecisionEffect, effectsOf } from './effects.js';

const said = (effect: DecisionEffect) => Object.values(effect).join(' ');
const about = (changes: readonly ChangeSubject[] = []) => ({ id: 'x7', changes });

it.each<{ kind: ItemKind; outcome: Outcome; changes?: ChangeSubject[]; effects: string[] }>([
  { kind: 'entry', outcome: 'direct_control', effects: ['project.transition approve', 'project.oversight committee'] },
  { kind: 'entry', outcome: 'monitor_via_head', effects: ['project.transition approve', 'project.oversight head'] },
  { kind: 'entry', outcome: 'return_for_revision', effects: ['project.transition return'] },
  { kind: 'entry', outcome: 'reject', effects: ['project.transition reject'] },
  { kind: 'entry', outcome: 'defer', effects: [] },
  { kind: 're_entry', outcome: 'direct_control', effects: ['project.oversight committee'] },
  { kind: 're_entry', outcome: 'monitor_via_head', effects: ['project.oversight head'] },
  { kind: 're_entry', outcome: 'return_for_revision', effects: [] },
  { kind: 're_entry', outcome: 'reject', effects: [] },
  { kind: 're_entry', outcome: 'defer', effects: [] },
  {
    kind: 'change_request',
    outcome: 'approve',
    changes: ['baseline'],
    effects: ['delivery.baseline x7', 'delivery.change_request x7 approved'],
  },
  {
    kind: 'change_request',
    outcome: 'approve',
    changes: ['budget', 'baseline'],
    effects: ['delivery.baseline x7', 'delivery.budget x7', 'delivery.change_request x7 approved'],
  },
  {
    kind: 'change_request',
    outcome: 'reject',
    changes: ['baseline'],
    effects: ['delivery.change_request x7 rejected'],
  },
  { kind: 'escalation', outcome: 'resolve', effects: ['delivery.issue x7 resolved'] },
  { kind: 'control_report', outcome: 'note', effects: [] },
  { kind: 'other', outcome: 'note', effects: [] },
])('$kind, $outcome: $effects', ({ kind, outcome, changes, effects }) =>
  expect(effectsOf(kind, outcome, about(changes)).map(said)).toEqual(effects),
);

it('an outcome that the kind does not have has no effect', () => {
  for (const kind of ITEM_KINDS) {
    const foreign: Outcome = ITEM_KIND_RULES[kind].outcomes.includes('note') ? 'approve' : 'note';
    expect(effectsOf(kind, foreign, about(['baseline']))).toEqual([]);
  }
});

it.each([
  ['change_request', 'approve'],
  ['change_request', 'reject'],
  ['escalation', 'resolve'],
] as const)('%s, %s: nothing to act on without a subject', (kind, outcome) =>
  expect(() => effectsOf(kind, outcome)).toThrow(expect.objectContaining({ code: 'ITEM_HAS_NO_SUBJECT' })),
);
