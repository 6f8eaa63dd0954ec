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
    ITEM_KINDS.filter((kind) => {
      try {
        assertAgendaComplete([item('A', { kind, papers: 0 })]);
        return false;
      } catch {
        return true;
      }
    }),
  ).toEqual(['entry', 're_entry']));

it('publishes no empty agenda', () => expect(() => assertAgendaComplete([])).toThrow(/AGENDA_EMPTY/));

it.each([
  { publishedOn: '2026-11-20', meetingOn: '2026-11-23', days: 3, warns: false },
  { publishedOn: '2026-11-21', meetingOn: '2026-11-23', days: 2, warns: true },
  { publishedOn: '2026-11-23', meetingOn: '2026-11-23', days: 0, warns: true },
  { publishedOn: '2026-12-30', meetingOn: '2027-01-02', days: 3, warns: false },
])('$publishedOn for $meetingOn is $days days of notice', ({ publishedOn, meetingOn, days, warns }) => {
  const warning = { code: 'NOTICE_TOO_SHORT', params: { days, required: 3 } };
  expect(checkNotice(BASE_RULES, publishedOn, meetingOn)).toEqual(warns ? warning : null);
  const strict = () => checkNotice({ ...BASE_RULES, notice: { days: 3, whenShort: 'refuse' } }, publishedOn, meetingOn);
  if (warns) expect(strict).toThrow(expect.objectContaining({ kind: 'unprocessable', ...warning }));
  else expect(strict()).toBeNull();
});

const window = (opensAt: string, closesAt: string) => ({ opensAt: new Date(opensAt), closesAt: new Date(closesAt) });

it.each([
  { closesAt: '2026-11-24T09:00:00Z', long: true },
  { closesAt: '2026-11-24T08:59:59Z', long: false },
])('a window until $closesAt', ({ closesAt, long }) => {
  const check = () => assertWindowLongEnough(BASE_RULES, window('2026-11-23T09:00:00Z', closesAt));
  if (long) expect(check).not.toThrow();
  else expect(check).toThrow(/VOTING_WINDOW_TOO_SHORT/);
});

it.each([
  { now: '2026-11-24T08:59:59Z', missing: 1, over: false },
  { now: '2026-11-24T08:59:59Z', missing: 0, over: true },
  { now: '2026-11-24T09:00:00Z', missing: 1, over: true },
])('at $now with $missing votes missing', ({ now, missing, over }) => {
  const check = () => assertWindowOver(window('2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'), new Date(now), missing);
  if (over) expect(check).not.toThrow();
  else expect(check).toThrow(/VOTING_WINDOW_OPEN/);
});

it('closes only when nothing is open, and names what is', () => {
  expect(() => assertNothingOpen(ITEM_STATES.map((state) => item(state, { state })))).toThrow(
    expect.objectContaining({ kind: 'conflict', code: 'OPEN_ITEMS', params: { items: ['planned', 'open'] } }),
  );
  expect(() => assertNothingOpen([item('A', { state: 'closed' }), item('B', { state: 'deferred' })])).not.toThrow();
});

it.each([
  { state: 'draft', passes: false },
  { state: 'approved', passes: true },
  { state: 'signed', passes: false },
] as const)('minutes: $state', ({ state, passes }) => {
  if (passes) expect(() => assertMinutesApproved(state)).not.toThrow();
  else expect(() => assertMinutesApproved(state)).toThrow(/MINUTES_NOT_APPROVED/);
});
