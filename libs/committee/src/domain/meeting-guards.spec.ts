import { answerOf } from '../../testing/committee.js';
import {
  assertAgendaComplete,
  assertMinutesApproved,
  assertNothingOpen,
  assertWindowLongEnough,
  assertWindowOver,
  checkNotice,
  type GuardedItem,
} from './meeting-guards.js';
import { ITEM_KINDS } from './agenda.js';
import { ITEM_STATES } from './item-states.js';
import { BASE_RULES } from './rules.js';

const item = (title: string, more: Partial<GuardedItem> = {}): GuardedItem => ({
  title,
  kind: 'entry',
  state: 'planned',
  papers: 1,
  ...more,
});

it('publishes an agenda whose entries have papers', () =>
  expect(() => assertAgendaComplete([item('A'), item('B', { kind: 'other', papers: 0 })])).not.toThrow());

it('names every entry without papers', () =>
  expect(() => assertAgendaComplete([item('A', { papers: 0 }), item('B'), item('C', { papers: 0 })])).toThrow(
    expect.objectContaining({
      kind: 'unprocessable',
      code: 'AGENDA_PAPERS_MISSING',
      params: { items: ['A', 'C'] },
      fields: [
        { pointer: '/items/0/papers', code: 'REQUIRED' },
        { pointer: '/items/2/papers', code: 'REQUIRED' },
      ],
    }),
  ));

it('wants papers of entries and re-entries', () =>
  expect(
    ITEM_KINDS.filter((kind) => answerOf(() => assertAgendaComplete([item('A', { kind, papers: 0 })])) !== undefined),
  ).toEqual(['entry', 're_entry']));

it('publishes no empty agenda', () => expect(() => assertAgendaComplete([])).toThrow(/AGENDA_EMPTY/));

it.each([
  { publishedOn: '2026-11-20', meetingOn: '2026-11-23', days: null },
  { publishedOn: '2026-11-21', meetingOn: '2026-11-23', days: 2 },
  { publishedOn: '2026-11-23', meetingOn: '2026-11-23', days: 0 },
  { publishedOn: '2026-12-30', meetingOn: '2027-01-02', days: null },
])('$publishedOn for $meetingOn is too short by its $days days', ({ publishedOn, meetingOn, days }) => {
  const warning = days === null ? null : { code: 'NOTICE_TOO_SHORT', params: { days, required: 3 } };
  expect(checkNotice(BASE_RULES, publishedOn, meetingOn)).toEqual(warning);
  const strict = { ...BASE_RULES, notice: { days: 3, whenShort: 'refuse' } } as const;
  expect(answerOf(() => checkNotice(strict, publishedOn, meetingOn))).toBe(warning?.code ?? null);
});

const window = (opensAt: string, closesAt: string) => ({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) });

it.each([
  { closesAt: '2026-11-24T09:00:00Z', refusal: undefined },
  { closesAt: '2026-11-24T08:59:59Z', refusal: 'VOTING_WINDOW_TOO_SHORT' },
])('a window until $closesAt: $refusal', ({ closesAt, refusal }) =>
  expect(answerOf(() => assertWindowLongEnough(BASE_RULES, window('2026-11-23T09:00:00Z', closesAt)))).toBe(refusal),
);

it.each([
  { now: '2026-11-24T08:59:59Z', missing: 1, refusal: 'VOTING_WINDOW_OPEN' },
  { now: '2026-11-24T08:59:59Z', missing: 0, refusal: undefined },
  { now: '2026-11-24T09:00:00Z', missing: 1, refusal: undefined },
])('at $now with $missing votes missing: $refusal', ({ now, missing, refusal }) => {
  const over = window('2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z');
  expect(answerOf(() => assertWindowOver(over, new Date(now), missing))).toBe(refusal);
});

it('closes only when nothing is open, and names what is', () => {
  expect(() => assertNothingOpen(ITEM_STATES.map((state) => item(state, { state })))).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'OPEN_ITEMS', params: { items: ['planned', 'open'] } }),
  );
  expect(() => assertNothingOpen([item('A', { state: 'closed' }), item('B', { state: 'deferred' })])).not.toThrow();
});

it.each([
  { state: 'draft', refusal: 'MINUTES_NOT_APPROVED' },
  { state: 'approved', refusal: undefined },
  { state: 'signed', refusal: 'MINUTES_NOT_APPROVED' },
] as const)('minutes, $state: $refusal', ({ state, refusal }) =>
  expect(answerOf(() => assertMinutesApproved(state))).toBe(refusal),
);
