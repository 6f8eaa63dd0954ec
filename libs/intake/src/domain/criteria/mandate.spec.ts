import { factsWith, findingOn } from '../../../testing/screening-facts.js';
import type { MandateFacts } from '../facts.js';

const whole = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' } as const;

it.each([
  ['head_of_state', 'MANDATE_FROM_HEAD_OF_STATE'],
  ['government', 'MANDATE_FROM_GOVERNMENT'],
  ['akim', 'MANDATE_FROM_AKIM'],
] as const)('an act of %s is enough', (issuer, reason) =>
  expect(findingOn('1', factsWith({ mandate: { ...whole, issuer } }))).toEqual({
    code: '1',
    result: 'met',
    reason,
    params: { number: '22-3011', date: '2022-05-19' },
  }),
);

const incomplete: [string, MandateFacts, string[]][] = [
  ['number', { ...whole, number: undefined }, ['mandate.number']],
  ['number that is blank', { ...whole, number: '  ' }, ['mandate.number']],
  ['date', { ...whole, date: undefined }, ['mandate.date']],
  ['number and date', { issuer: 'akim' }, ['mandate.number', 'mandate.date']],
  ['issuer', { ...whole, issuer: undefined }, ['mandate.issuer']],
  ['issuer and date', { number: '22-3011' }, ['mandate.issuer', 'mandate.date']],
];
it.each(incomplete)('an act without its %s lacks evidence', (_why, mandate, missing) =>
  expect(findingOn('1', factsWith({ mandate }))).toMatchObject({
    result: 'evidence_missing',
    reason: 'MANDATE_EVIDENCE_MISSING',
    params: { missing },
  }),
);

it.each([[undefined], [{}], [{ number: ' ' }]])('%j is no act', (mandate) =>
  expect(findingOn('1', factsWith({ mandate }))).toMatchObject({ result: 'not_met', reason: 'NO_MANDATE' }),
);
