import { changesBetween, talliesBetween } from './meeting-changes.js';
import type { ItemStanding, MeetingStanding, VoteStanding } from './meeting-changes.js';

const item = (itemId: string, more: Partial<ItemStanding> = {}): ItemStanding => ({
  itemId,
  version: 1,
  state: 'planned',
  decided: false,
  vote: null,
  papers: '',
  attendance: '',
  ...more,
});
const vote = (more: Partial<VoteStanding> = {}): VoteStanding => ({
  round: 1,
  open: true,
  secret: false,
  cast: 0,
  lastCastAt: null,
  tally: null,
  ...more,
});
const meeting = (items: ItemStanding[], more: Partial<MeetingStanding> = {}): MeetingStanding => ({
  version: 7,
  state: 'in_session',
  publications: 1,
  items,
  ...more,
});
const counted = { open: false, cast: 2, tally: { for: 2, against: 0, abstained: 0, outcome: 'carried' } };

describe('between two looks at an item', () => {
  it.each([
    { name: 'nothing', was: item('a'), is: item('a'), kinds: [] },
    { name: 'another title', was: item('a'), is: item('a', { version: 2 }), kinds: ['item'] },
    { name: 'another paper', was: item('a'), is: item('a', { papers: 'x' }), kinds: ['item'] },
    { name: 'somebody came', was: item('a'), is: item('a', { attendance: 'x' }), kinds: ['attendance'] },
    {
      name: 'somebody came, another title',
      was: item('a'),
      is: item('a', { attendance: 'x', version: 2 }),
      kinds: ['attendance', 'item'],
    },
    {
      name: 'a vote opened',
      was: item('a'),
      is: item('a', { version: 2, state: 'open', vote: vote() }),
      kinds: ['voting_opened'],
    },
    {
      name: 'a vote was cast',
      was: item('a', { vote: vote() }),
      is: item('a', { vote: vote({ cast: 1 }) }),
      kinds: [],
    },
    {
      name: 'the vote closed',
      was: item('a', { vote: vote({ cast: 2 }) }),
      is: item('a', { version: 2, vote: vote(counted) }),
      kinds: ['voting_closed'],
    },
    {
      name: 'it opened and closed between two looks',
      was: item('a'),
      is: item('a', { version: 3, vote: vote(counted) }),
      kinds: ['voting_closed'],
    },
    {
      name: 'another round opened',
      was: item('a', { vote: vote(counted) }),
      is: item('a', { version: 4, vote: vote({ round: 2 }) }),
      kinds: ['voting_opened'],
    },
    {
      name: 'the vote closed and was decided',
      was: item('a', { vote: vote() }),
      is: item('a', { version: 3, decided: true, vote: vote(counted) }),
      kinds: ['voting_closed', 'decision'],
    },
    {
      name: 'decided without a vote',
      was: item('a'),
      is: item('a', { version: 2, decided: true }),
      kinds: ['decision'],
    },
    {
      name: 'carried over',
      was: item('a', { vote: vote(counted) }),
      is: item('a', { version: 5, state: 'carried_over', vote: vote(counted) }),
      kinds: ['item'],
    },
  ])('$name: $kinds', ({ was, is, kinds }) => {
    const changes = changesBetween(meeting([was]), meeting([is]));
    expect(changes).toEqual(kinds.map((kind) => ({ kind, itemId: 'a', version: is.version })));
  });
});

describe('between two looks at a meeting', () => {
  const before = meeting([item('a'), item('b')]);
  const agenda = { kind: 'agenda', itemId: null, version: 7 };
  it.each([
    { name: 'another order', after: meeting([item('b'), item('a')]), changes: [agenda] },
    { name: 'a new item', after: meeting([item('a'), item('b'), item('c', { vote: vote() })]), changes: [agenda] },
    { name: 'an item less', after: meeting([item('b')]), changes: [agenda] },
    {
      name: 'a step',
      after: meeting(before.items.slice(), { version: 8, state: 'closed' }),
      changes: [{ kind: 'meeting', itemId: null, version: 8 }],
    },
    {
      name: 'the agenda went out again',
      after: meeting(before.items.slice(), { publications: 2 }),
      changes: [{ kind: 'meeting', itemId: null, version: 7 }],
    },
  ])('$name', ({ after, changes }) => {
    expect(changesBetween(before, after)).toEqual(changes);
  });
});

describe('a tally', () => {
  const open = meeting([item('a', { vote: vote() }), item('b')]);

  it('is told when a vote opens, goes on, is changed or ends, and of that item alone', () => {
    const steps = [
      vote(),
      vote({ cast: 1, lastCastAt: '10:00' }),
      vote({ cast: 1, lastCastAt: '10:01' }),
      vote({ ...counted, lastCastAt: '10:02' }),
    ];
    let before = meeting([item('a'), item('b')]);
    for (const step of steps) {
      const after = meeting([item('a', { vote: step }), item('b')]);
      expect(talliesBetween(before, after)).toEqual([{ itemId: 'a', ...step }]);
      before = after;
    }
  });

  it('is not told when nobody has voted since', () => {
    expect(talliesBetween(open, meeting([item('a', { vote: vote(), version: 9 }), item('b')]))).toEqual([]);
  });
});
