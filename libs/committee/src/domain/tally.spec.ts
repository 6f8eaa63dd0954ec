import * as fc from 'fast-check';
import { persons, rulesWith, seatsOf, votes } from '../../testing/committee.js';
import { CHOICES, type Choice } from './ballot.js';
import { type CommitteeRules, COMPARISONS, MAJORITY_BASES, QUORUM_BASES, type Threshold } from './rules.js';
import { type CountedVote, countAttendance, countVotes, type Tally } from './tally.js';
import { TALLY_STEPS } from './tally-steps.js';

/** A vote of `signs.length` members who are all there, m1 in the chair, unless something else is given. */
const voteOf = (signs: string, more: Partial<CountedVote> = {}): CountedVote => ({
  seats: seatsOf(signs.length),
  present: persons(signs.length),
  recused: [],
  ballot: { kind: 'named', votes: votes(signs) },
  chair: 'm1',
  ...more,
});
const count = (signs: string, more: Partial<CountedVote> = {}, rules: Partial<CommitteeRules> = {}): Tally =>
  countVotes(rulesWith(rules), voteOf(signs, more));
const stepsOf = (tally: Tally) => tally.steps.map(({ code }) => code);

const majority = (base: 'votes_cast' | 'present' | 'all_voting', threshold: Threshold): Partial<CommitteeRules> => ({
  majority: { base, ...threshold },
});
const half: Threshold = { kind: 'share', comparison: 'strictly_more', value: '1/2' };
const atLeastHalf: Threshold = { kind: 'share', comparison: 'at_least', value: '1/2' };
const twoThirds: Threshold = { kind: 'share', comparison: 'at_least', value: '2/3' };

describe('quorum', () => {
  it.each([
    { why: 'odd, one short', members: 9, present: 4, required: 5, reached: false },
    { why: 'odd, just enough', members: 9, present: 5, required: 5, reached: true },
    { why: 'even, exactly half', members: 10, present: 5, required: 6, reached: false },
    { why: 'even, one more than half', members: 10, present: 6, required: 6, reached: true },
    { why: 'a committee of one', members: 1, present: 1, required: 1, reached: true },
    { why: 'a committee of two needs both', members: 2, present: 1, required: 2, reached: false },
    { why: 'nobody there', members: 9, present: 0, required: 5, reached: false },
    { why: 'no members at all', members: 0, present: 0, required: 1, reached: false },
  ])('$why: $present of $members', ({ members, present, required, reached }) => {
    const attendance = countAttendance(rulesWith(), {
      seats: seatsOf(members),
      present: persons(present),
      recused: [],
    });
    expect(attendance.quorum).toMatchObject({ of: members, required, reached });
  });

  it.each([
    { value: '1/2', comparison: 'at_least', members: 10, present: 5, reached: true },
    { value: '2/3', comparison: 'at_least', members: 9, present: 6, reached: true },
    { value: '2/3', comparison: 'strictly_more', members: 9, present: 6, reached: false },
    { value: '2/3', comparison: 'strictly_more', members: 9, present: 7, reached: true },
  ] as const)('$comparison $value: $present of $members', ({ value, comparison, members, present, reached }) => {
    const rules = rulesWith({ quorum: { base: 'all_voting', kind: 'share', comparison, value } });
    const sitting = { seats: seatsOf(members), present: persons(present), recused: [] };
    expect(countAttendance(rules, sitting).quorum.reached).toBe(reached);
  });

  it.each([
    { comparison: 'at_least', present: 5, reached: true },
    { comparison: 'strictly_more', present: 5, reached: false },
    { comparison: 'strictly_more', present: 6, reached: true },
  ] as const)('count, $comparison 5: $present', ({ comparison, present, reached }) => {
    const rules = rulesWith({ quorum: { base: 'all_voting', kind: 'count', comparison, value: 5 } });
    const sitting = { seats: seatsOf(20), present: persons(present), recused: [] };
    expect(countAttendance(rules, sitting).quorum.reached).toBe(reached);
  });

  it.each([
    { base: 'all_voting', of: 9, required: 5, outcome: 'no_quorum' },
    { base: 'not_recused', of: 8, required: 5, outcome: 'no_quorum' },
  ] as const)('a recusal breaks it ($base)', ({ base, of, required, outcome }) => {
    const sitting = { seats: seatsOf(9), present: persons(5), chair: 'm1' };
    const rules = { quorum: { base, ...half } };
    expect(count('+++++', sitting, rules).outcome).toBe('carried');
    const tally = count('++++ ', { ...sitting, recused: ['m5'] }, rules);
    expect(tally).toMatchObject({ base: 9, present: 4, recused: 1, absent: 4, outcome });
    expect(tally.quorum).toMatchObject({ of, required, reached: false });
    expect(stepsOf(tally)).toEqual(expect.arrayContaining(['RECUSED', 'QUORUM_NOT_REACHED', 'NO_QUORUM']));
  });

  it('shrinks with the recused only where the rules say so', () => {
    const sitting = { seats: seatsOf(8), present: persons(5), recused: ['m5'], chair: 'm1' };
    expect(count('++++ ', sitting).outcome).toBe('no_quorum');
    expect(count('++++ ', sitting, { quorum: { base: 'not_recused', ...half } })).toMatchObject({
      quorum: { of: 7, required: 4, reached: true },
      outcome: 'carried',
    });
  });

  it('is not made by votes of those who are not there', () => {
    const tally = count('+++++', { seats: seatsOf(9), present: persons(4) });
    expect(tally).toMatchObject({ for: 4, notCounted: ['m5'], outcome: 'no_quorum', castingVote: null });
  });
});

describe('majority, all present', () => {
  it.each<{ why: string; signs: string; rules?: Partial<CommitteeRules>; of: number; needed: number; outcome: string }>(
    [
      { why: 'unanimous', signs: '+++++', of: 5, needed: 3, outcome: 'carried' },
      { why: 'unanimous against', signs: '-----', of: 5, needed: 3, outcome: 'not_carried' },
      { why: 'one vote more', signs: '+++--', of: 5, needed: 3, outcome: 'carried' },
      { why: 'one vote less', signs: '++---', of: 5, needed: 3, outcome: 'not_carried' },
      { why: 'the only member', signs: '+', of: 1, needed: 1, outcome: 'carried' },
      { why: 'the only vote cast', signs: '+0000', of: 1, needed: 1, outcome: 'carried' },
      { why: 'all abstain', signs: '00000', of: 0, needed: 1, outcome: 'not_carried' },
      { why: 'nobody votes', signs: '.....', of: 0, needed: 1, outcome: 'not_carried' },
      { why: 'abstentions are not cast', signs: '++-00', of: 3, needed: 2, outcome: 'carried' },
      {
        why: 'but present',
        signs: '++-00',
        rules: majority('present', half),
        of: 5,
        needed: 3,
        outcome: 'not_carried',
      },
      {
        why: 'exactly 2/3',
        signs: '++++--',
        rules: majority('votes_cast', twoThirds),
        of: 6,
        needed: 4,
        outcome: 'carried',
      },
      {
        why: 'below 2/3',
        signs: '+++++---',
        rules: majority('votes_cast', twoThirds),
        of: 8,
        needed: 6,
        outcome: 'not_carried',
      },
      {
        why: 'exactly 2/3, more wanted',
        signs: '++++--',
        rules: majority('votes_cast', { ...twoThirds, comparison: 'strictly_more' }),
        of: 6,
        needed: 5,
        outcome: 'not_carried',
      },
      {
        why: 'a count reached',
        signs: '+++--',
        rules: majority('votes_cast', { kind: 'count', comparison: 'at_least', value: 3 }),
        of: 5,
        needed: 3,
        outcome: 'carried',
      },
      {
        why: 'a count not exceeded',
        signs: '+++--',
        rules: majority('votes_cast', { kind: 'count', comparison: 'strictly_more', value: 3 }),
        of: 5,
        needed: 4,
        outcome: 'not_carried',
      },
      {
        why: 'a count reached by the smaller side',
        signs: '++---',
        rules: majority('votes_cast', { kind: 'count', comparison: 'at_least', value: 2 }),
        of: 5,
        needed: 2,
        outcome: 'not_carried',
      },
    ],
  )('$why: $signs', ({ signs, rules, of, needed, outcome }) => {
    const tally = count(signs, {}, rules);
    expect(tally).toMatchObject({ tie: false, castingVote: null, outcome });
    expect(tally.majority).toMatchObject({ of, needed, reached: outcome === 'carried' });
  });

  it.each([
    { base: 'votes_cast', of: 5, outcome: 'carried' },
    { base: 'present', of: 6, outcome: 'not_carried' },
    { base: 'all_voting', of: 9, outcome: 'not_carried' },
  ] as const)('of $base', ({ base, of, outcome }) => {
    const tally = count('+++--0', { seats: seatsOf(9) }, majority(base, half));
    expect([tally.majority.of, tally.outcome]).toEqual([of, outcome]);
  });
});

describe('tie', () => {
  const without = { castingVote: false };
  it.each<{
    why: string;
    signs: string;
    more?: Partial<CountedVote>;
    rules?: Partial<CommitteeRules>;
    casting: unknown;
    outcome: string;
  }>([
    {
      why: 'the chair is for',
      signs: '++--',
      casting: { used: true, by: 'm1', choice: 'for', of: 5, needed: 3 },
      outcome: 'carried',
    },
    {
      why: 'the chair is against',
      signs: '--++',
      casting: { used: true, by: 'm1', choice: 'against', of: 5, needed: 3 },
      outcome: 'not_carried',
    },
    { why: 'the chair abstains', signs: '0++--', casting: { used: false, why: 'abstained' }, outcome: 'not_carried' },
    {
      why: 'the chair has not voted',
      signs: '.++--',
      casting: { used: false, why: 'not_voted' },
      outcome: 'not_carried',
    },
    {
      why: 'the chair is away',
      signs: '.++--',
      more: { present: ['m2', 'm3', 'm4', 'm5'] },
      casting: { used: false, why: 'absent' },
      outcome: 'not_carried',
    },
    {
      why: 'the chair is recused',
      signs: '.++--',
      more: { recused: ['m1'] },
      casting: { used: false, why: 'recused' },
      outcome: 'not_carried',
    },
    {
      why: 'nobody chairs',
      signs: '++--',
      more: { chair: null },
      casting: { used: false, why: 'no_chair' },
      outcome: 'not_carried',
    },
    {
      why: 'the chair has no vote',
      signs: '++--',
      more: { chair: 'x' },
      casting: { used: false, why: 'no_chair' },
      outcome: 'not_carried',
    },
    {
      why: 'the rules know no casting vote',
      signs: '++--',
      rules: without,
      casting: { used: false, why: 'by_rules' },
      outcome: 'not_carried',
    },
    {
      why: 'at least half is reached by a tie',
      signs: '++--',
      rules: { ...without, ...majority('votes_cast', atLeastHalf) },
      casting: { used: false, why: 'by_rules' },
      outcome: 'carried',
    },
    {
      why: 'but the chair against defeats it',
      signs: '--++',
      rules: majority('votes_cast', atLeastHalf),
      casting: { used: true, by: 'm1', choice: 'against', of: 5, needed: 3 },
      outcome: 'not_carried',
    },
    {
      why: 'the chair cannot make two thirds of a tie',
      signs: '++--',
      rules: majority('votes_cast', twoThirds),
      casting: { used: true, by: 'm1', choice: 'for', of: 5, needed: 4 },
      outcome: 'not_carried',
    },
    {
      why: 'nor a majority of those present, many of whom abstain',
      signs: '++--0000',
      rules: majority('present', half),
      casting: { used: true, by: 'm1', choice: 'for', of: 8, needed: 5 },
      outcome: 'not_carried',
    },
    {
      why: 'but of those present, when all vote',
      signs: '++--',
      rules: majority('present', half),
      casting: { used: true, by: 'm1', choice: 'for', of: 4, needed: 3 },
      outcome: 'carried',
    },
  ])('$why: $signs', ({ signs, more, rules, casting, outcome }) =>
    expect(count(signs, more, rules)).toMatchObject({ tie: true, castingVote: casting, outcome }),
  );

  it('is not broken by the deputy in the chair’s seat', () => {
    const tally = count('.+--', {
      seats: seatsOf(4, { m1: 'd1' }),
      present: ['d1', 'm2', 'm3', 'm4'],
      ballot: { kind: 'named', votes: { ...votes('.+--'), d1: 'for' } },
    });
    expect(tally).toMatchObject({
      for: 2,
      against: 2,
      castingVote: { used: false, why: 'absent' },
      outcome: 'not_carried',
    });
  });

  it('is not broken in a secret vote', () => {
    const ballot = { kind: 'secret', voted: persons(4), choices: ['for', 'for', 'against', 'against'] } as const;
    expect(count('....', { ballot })).toMatchObject({ ballot: 'secret', castingVote: { used: false, why: 'secret' } });
  });
});

describe('deputies', () => {
  const seats = seatsOf(3, { m3: 'd3' });
  const ballot = (named: Record<string, Choice>) => ({ kind: 'named', votes: named }) as const;

  it('vote for the absent member', () =>
    expect(count('...', { seats, present: ['m1', 'd3'], ballot: ballot({ m1: 'for', d3: 'for' }) })).toMatchObject({
      present: 2,
      deputised: 1,
      absent: 1,
      for: 2,
      notCounted: [],
      outcome: 'carried',
    }));

  it('do not count beside the member', () =>
    expect(
      count('...', {
        seats,
        present: ['m1', 'm3', 'd3'],
        ballot: ballot({ m1: 'for', m3: 'against', d3: 'for' }),
      }),
    ).toMatchObject({ present: 2, deputised: 0, for: 1, against: 1, notCounted: ['d3'], tie: true }));
});

it.each([
  { why: 'a stranger', ballot: { kind: 'secret', voted: ['x'], choices: ['for'] } },
  { why: 'one twice', ballot: { kind: 'secret', voted: ['m1', 'm1'], choices: ['for', 'for'] } },
  { why: 'a vote too many', ballot: { kind: 'secret', voted: ['m1'], choices: ['for', 'for'] } },
] as const)('refuses a secret ballot with $why', ({ ballot }) =>
  expect(() => count('..', { ballot })).toThrow('a secret ballot'),
);

it('writes the arithmetic down line by line', () => {
  const tally = count('++-- ', { seats: seatsOf(7, { m6: 'd6' }), present: [...persons(4), 'd6'], recused: ['m5'] });
  expect(tally.steps).toEqual([
    { code: 'MEMBERS', params: { members: 7 } },
    { code: 'RECUSED', params: { recused: 1 } },
    { code: 'ABSENT', params: { absent: 1 } },
    { code: 'PRESENT', params: { present: 5, deputised: 1 } },
    { code: 'QUORUM_BASE_ALL_VOTING', params: { of: 7 } },
    { code: 'QUORUM_SHARE_STRICTLY_MORE', params: { value: '1/2', of: 7, required: 4 } },
    { code: 'QUORUM_REACHED', params: { present: 5, required: 4 } },
    { code: 'VOTES', params: { for: 2, against: 2, abstained: 0, notVoted: 1 } },
    { code: 'MAJORITY_BASE_VOTES_CAST', params: { of: 4 } },
    { code: 'MAJORITY_SHARE_STRICTLY_MORE', params: { value: '1/2', of: 4, needed: 3 } },
    { code: 'MAJORITY_NOT_REACHED', params: { for: 2, needed: 3 } },
    { code: 'TIE', params: { for: 2, against: 2 } },
    { code: 'CASTING_VOTE_FOR', params: { for: 3, of: 5, needed: 3 } },
    { code: 'CARRIED', params: {} },
  ]);
});

const threshold = fc.oneof(
  fc.record({
    kind: fc.constant('share' as const),
    comparison: fc.constantFrom(...COMPARISONS),
    value: fc.constantFrom('1/2', '3/5', '2/3', '3/4'),
  }),
  fc.record({
    kind: fc.constant('count' as const),
    comparison: fc.constantFrom(...COMPARISONS),
    value: fc.integer({ min: 1, max: 5 }),
  }),
);
const anyRules = fc.record({
  quorum: fc.tuple(threshold, fc.constantFrom(...QUORUM_BASES)).map(([each, base]) => ({ ...each, base })),
  majority: fc.tuple(threshold, fc.constantFrom(...MAJORITY_BASES)).map(([each, base]) => ({ ...each, base })),
  castingVote: fc.boolean(),
});
const PEOPLE = [...persons(8), 'd1', 'd2', 'd3', 'x'];
const anyVote: fc.Arbitrary<CountedVote> = fc
  .record({
    members: fc.integer({ min: 0, max: 8 }),
    deputies: fc.dictionary(fc.constantFrom(...persons(8)), fc.constantFrom(...PEOPLE)),
    present: fc.subarray(PEOPLE),
    recused: fc.subarray(PEOPLE, { maxLength: 3 }),
    named: fc.dictionary(fc.constantFrom(...PEOPLE), fc.constantFrom(...CHOICES), { maxKeys: 12 }),
    chair: fc.constantFrom('m1', 'm2', null),
  })
  .map(({ members, deputies, named, ...rest }) => ({
    ...rest,
    seats: seatsOf(members, deputies),
    ballot: { kind: 'named', votes: named },
  }));

describe('whatever the rules and the vote', () => {
  const holds = (property: (rules: Partial<CommitteeRules>, vote: CountedVote) => void) =>
    fc.assert(fc.property(anyRules, anyVote, property), { numRuns: 2_000 });
  const mixed = <T>(list: readonly T[]) => [...list.slice(1).toReversed(), ...list.slice(0, 1)];

  it('the sums add up, and nobody votes twice', () =>
    holds((rules, vote) => {
      const tally = countVotes(rulesWith(rules), vote);
      expect(tally.present + tally.recused + tally.absent).toBe(tally.base);
      expect(tally.for + tally.against + tally.abstained + tally.notVoted).toBe(tally.present);
      const voters = tally.seats.flatMap(({ voter }) => voter ?? []);
      expect(new Set(voters).size).toBe(voters.length);
      const cast = tally.for + tally.against + tally.abstained + tally.notCounted.length;
      expect(vote.ballot.kind === 'named' && Object.keys(vote.ballot.votes).length).toBe(cast);
    }));

  it('the order of the lists does not matter', () =>
    holds((rules, vote) => {
      if (vote.ballot.kind !== 'named') throw new Error('named votes only');
      const other: CountedVote = {
        ...vote,
        seats: mixed(vote.seats),
        present: mixed(vote.present),
        recused: mixed(vote.recused),
        ballot: { kind: 'named', votes: Object.fromEntries(mixed(Object.entries(vote.ballot.votes))) },
      };
      expect(countVotes(rulesWith(rules), other)).toEqual(countVotes(rulesWith(rules), vote));
    }));

  it('a further vote for never defeats what is carried', () =>
    holds((rules, vote) => {
      if (vote.ballot.kind !== 'named') throw new Error('named votes only');
      const before = countVotes(rulesWith(rules), vote);
      if (before.outcome !== 'carried') return;
      for (const { voter } of before.seats) {
        if (voter === null) continue;
        const ballot = { kind: 'named', votes: { ...vote.ballot.votes, [voter]: 'for' } } as const;
        expect(countVotes(rulesWith(rules), { ...vote, ballot }).outcome).toBe('carried');
      }
    }));

  it('nothing is carried without a quorum, without a vote for, or against more votes', () =>
    holds((rules, vote) => {
      const tally = countVotes(rulesWith(rules), vote);
      const lawful = tally.quorum.reached && tally.for > 0 && tally.for >= tally.against;
      expect([tally.outcome === 'carried', lawful]).not.toEqual([true, false]);
      expect(tally.outcome === 'no_quorum').toBe(!tally.quorum.reached);
    }));

  it('a secret vote ends as the named one does, but for a tie', () =>
    holds((rules, vote) => {
      const named = countVotes(rulesWith(rules), vote);
      if (named.tie || vote.ballot.kind !== 'named') return;
      const valid = Object.entries(vote.ballot.votes).filter(([by]) => !named.notCounted.includes(by));
      const ballot = {
        kind: 'secret',
        voted: valid.map(([by]) => by),
        choices: valid.map(([, choice]) => choice).toSorted(),
      } as const;
      expect(countVotes(rulesWith(rules), { ...vote, ballot }).outcome).toBe(named.outcome);
    }));

  it('every line of the arithmetic comes up', () => {
    const sampled = fc
      .sample(fc.tuple(anyRules, anyVote), { numRuns: 20_000, seed: 1 })
      .flatMap(([rules, vote]) => stepsOf(countVotes(rulesWith(rules), vote)));
    const secret = stepsOf(
      count('..', { ballot: { kind: 'secret', voted: ['m1', 'm2'], choices: ['for', 'against'] } }),
    );
    const seen = new Set([...sampled, ...secret]);
    expect(TALLY_STEPS.filter((code) => !seen.has(code))).toEqual([]);
  });
});
