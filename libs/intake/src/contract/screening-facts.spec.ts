import * as fc from 'fast-check';
import { anyFacts, significantFacts } from '../../testing/screening-facts.js';
import type { ScreeningFacts } from '../domain/index.js';
import { type ScreeningFactsInput, screeningFactsInput } from './screening-facts.js';

// The type check is the test: the schema and the domain's facts name the same fields and values.
const asFacts = (input: ScreeningFactsInput): ScreeningFacts => input;
type Mutable<T> = { -readonly [K in keyof T]: T[K] extends object | undefined ? Mutable<T[K]> : T[K] };
type Stated = Mutable<Omit<ScreeningFacts, 'attestation'>>;
const asInput = (facts: Stated): Omit<ScreeningFactsInput, 'attestation'> => facts;

const accepted = (facts: unknown) => screeningFactsInput.safeParse(facts);

it('takes all that the domain reads', () => {
  const facts = {
    ...significantFacts,
    mandate: { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' },
    participants: [{ organisation: 'urban-mobility', kind: 'akimat', head: 'III', part: 'hubs' }],
    bundleParticipants: [{ organisation: 'roads', kind: 'akimat', head: null, part: 'junctions' }],
    funding: [{ source: 'republican', amount: '1200000000.00' }],
    coordination: { level: 'committee_members', members: 2, reason: 'shared land' },
    attestation: { direction: 'II', criteria: ['4.1', '4.5'] },
  };
  const parsed = screeningFactsInput.parse(facts);
  expect(asFacts(parsed)).toEqual(facts);
  expect(asInput(parsed)).toEqual(facts);
});

it.each([
  [{ direction: 'II' }],
  [{ direction: 'Sub7' }],
  [{ direction: 'II', mandate: {}, participants: [{}], bundleParticipants: [{}], funding: [{}], coordination: {} }],
  [
    {
      direction: 'II',
      citizens: {},
      safety: {},
      innovation: {},
      iconicSite: {},
      cost: {},
      risks: [{}],
      attestation: {},
    },
  ],
  [{ direction: 'II', cost: { categories: [{}] }, participants: [] }],
  [{ direction: 'II', citizens: { affected: 0 }, coordination: { members: 0 } }],
  [{ direction: 'II', attestation: { direction: 'III', criteria: [] } }],
  [{ direction: 'II', mandate: { date: '2024-02-29' } }],
  [{ direction: 'II', cost: { total: '0' } }],
])('lets what is missing be missing: %j', (facts) => expect(accepted(facts).success).toBe(true));

it.each<[string, unknown, (string | number)[]]>([
  ['no facts', undefined, []],
  ['null', null, []],
  ['a list', [], []],
  ['no direction', {}, ['direction']],
  ['an empty direction', { direction: '' }, ['direction']],
  ['a long direction', { direction: 'I'.repeat(21) }, ['direction']],
  ['a direction with markup', { direction: '<b>' }, ['direction']],
  ['a numeric direction', { direction: 2 }, ['direction']],
  ['an unknown field', { direction: 'II', budget: 1 }, []],
  ['an unknown field in a group', { direction: 'II', mandate: { by: 'akim' } }, ['mandate']],
  ['an unknown field in a list', { direction: 'II', participants: [{ name: 'x' }] }, ['participants', 0]],
  [
    'an unknown field of a category',
    { direction: 'II', cost: { categories: [{ sum: '1' }] } },
    ['cost', 'categories', 0],
  ],
  ['an unknown issuer', { direction: 'II', mandate: { issuer: 'parliament' } }, ['mandate', 'issuer']],
  ['31 February', { direction: 'II', mandate: { date: '2022-02-31' } }, ['mandate', 'date']],
  ['29 February of no leap year', { direction: 'II', mandate: { date: '2023-02-29' } }, ['mandate', 'date']],
  ['a moment for a day', { direction: 'II', mandate: { date: '2022-05-19T00:00:00Z' } }, ['mandate', 'date']],
  ['a blank number', { direction: 'II', mandate: { number: '  ' } }, ['mandate', 'number']],
  ['a null group', { direction: 'II', mandate: null }, ['mandate']],
  ['an unknown kind', { direction: 'II', participants: [{ kind: 'club' }] }, ['participants', 0, 'kind']],
  ['NUL in a text', { direction: 'II', participants: [{ part: 'a\u0000' }] }, ['participants', 0, 'part']],
  ['a lone surrogate', { direction: 'II', riskQuestion: '\ud800' }, ['riskQuestion']],
  ['an unknown source', { direction: 'II', funding: [{ source: 'budget' }] }, ['funding', 0, 'source']],
  ['negative money', { direction: 'II', funding: [{ amount: '-1' }] }, ['funding', 0, 'amount']],
  ['money as a number', { direction: 'II', cost: { total: 5_000_000_000.01 } }, ['cost', 'total']],
  ['half a tiyn', { direction: 'II', cost: { total: '1.005' } }, ['cost', 'total']],
  ['an unknown level', { direction: 'II', coordination: { level: 'president' } }, ['coordination', 'level']],
  ['negative members', { direction: 'II', coordination: { members: -1 } }, ['coordination', 'members']],
  ['half a member', { direction: 'II', coordination: { members: 1.5 } }, ['coordination', 'members']],
  ['members as text', { direction: 'II', coordination: { members: '2' } }, ['coordination', 'members']],
  ['negative citizens', { direction: 'II', citizens: { affected: -1 } }, ['citizens', 'affected']],
  ['half a citizen', { direction: 'II', citizens: { affected: 0.5 } }, ['citizens', 'affected']],
  ['more citizens than can be', { direction: 'II', citizens: { affected: 1e15 } }, ['citizens', 'affected']],
  ['safety as text', { direction: 'II', safety: { affected: 'false' } }, ['safety', 'affected']],
  ['innovation as a number', { direction: 'II', innovation: { firstInCity: 1 } }, ['innovation', 'firstInCity']],
  ['probability 0', { direction: 'II', risks: [{ probability: 0 }] }, ['risks', 0, 'probability']],
  ['probability 6', { direction: 'II', risks: [{ probability: 6 }] }, ['risks', 0, 'probability']],
  ['impact 2.5', { direction: 'II', risks: [{ impact: 2.5 }] }, ['risks', 0, 'impact']],
  ['an attestation of 1', { direction: 'II', attestation: { criteria: ['1'] } }, ['attestation', 'criteria', 0]],
  ['4.1 twice', { direction: 'II', attestation: { criteria: ['4.1', '4.1'] } }, ['attestation', 'criteria']],
  ['too many risks', { direction: 'II', risks: Array.from({ length: 201 }, () => ({})) }, ['risks']],
  ['too long a text', { direction: 'II', riskQuestion: 'a'.repeat(5001) }, ['riskQuestion']],
])('refuses %s', (_why, facts, path) => {
  const { error } = accepted(facts);
  expect(error?.issues.map((issue) => issue.path)).toEqual([path]);
});

it('names all bad fields at once', () =>
  expect(
    accepted({ mandate: { issuer: 'x' }, citizens: { affected: -1 }, extra: 1 }).error?.issues.map(({ path }) => path),
  ).toEqual(expect.arrayContaining([['direction'], ['mandate', 'issuer'], ['citizens', 'affected'], []])));

it('gives back what it took, and refuses blank texts', () =>
  fc.assert(
    fc.property(anyFacts, (facts) => {
      const { data = 'refused' } = accepted(facts);
      const blank = /"\s*"/.test(JSON.stringify(facts));
      expect(data).toEqual(blank ? 'refused' : facts);
    }),
  ));
