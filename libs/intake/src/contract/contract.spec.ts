import { z } from 'zod';
import { basePolicy, significantFacts } from '../../testing/screening-facts.js';
import { BASE_POLICY_PARAMETERS, CRITERION_CODES, type PolicyParameters, screen } from '../domain/index.js';
import {
  attestationInput,
  overrideInput,
  policyActivationInput,
  policyDraftInput,
  policyParameters,
  type PolicyParametersInput,
  previewAnswer,
  screeningFactsInput,
} from './index.js';

const asParameters = (input: PolicyParametersInput): PolicyParameters => input;

it('knows the base policy', () =>
  expect(asParameters(policyParameters.parse(BASE_POLICY_PARAMETERS))).toEqual(BASE_POLICY_PARAMETERS));

const base = BASE_POLICY_PARAMETERS;
it.each<[string, unknown]>([
  ['nothing', {}],
  ['a parameter left out', { ...base, citizens: undefined }],
  ['an unknown parameter', { ...base, mood: 1 }],
  ['an unknown parameter in a group', { ...base, citizens: { ...base.citizens, max: 1 } }],
  ['no tenge', { ...base, cost: { ...base.cost, over: '0.00' } }],
  ['a negative amount', { ...base, cost: { ...base.cost, over: '-1' } }],
  ['an amount as a number', { ...base, cost: { ...base.cost, over: 5e9 } }],
  ['no citizen', { ...base, citizens: { ...base.citizens, min: 0 } }],
  ['half an organisation', { ...base, crossSector: { ...base.crossSector, minOrganisations: 2.5 } }],
  ['no head', { ...base, crossSector: { ...base.crossSector, minHeads: 0 } }],
  ['no kind', { ...base, centralKinds: [] }],
  ['a kind twice', { ...base, centralKinds: ['central', 'central'] }],
  ['an unknown kind', { ...base, centralKinds: ['club'] }],
  ['a score that no risk reaches', { ...base, highRisk: { ...base.highRisk, minScore: 26 } }],
  ['a reminder at once', { ...base, attestation: { remindAfterDays: 0 } }],
])('refuses a policy with %s', (_why, parameters) => {
  expect(policyParameters.safeParse(parameters).success).toBe(false);
  expect(policyDraftInput.safeParse({ parameters }).success).toBe(false);
});

it.each<[z.ZodType, unknown, boolean]>([
  [policyDraftInput, { parameters: base }, true],
  [policyDraftInput, { parameters: base, note: 'The threshold follows the budget' }, true],
  [policyDraftInput, { parameters: base, note: ' ' }, false],
  [policyDraftInput, { parameters: base, version: 2 }, false],
  [policyActivationInput, { effectiveFrom: '2027-01-01' }, true],
  [policyActivationInput, { effectiveFrom: '2027-02-31' }, false],
  [policyActivationInput, {}, false],
  [attestationInput, { criteria: [] }, true],
  [attestationInput, { criteria: ['4.1', '4.6'], note: 'Checked' }, true],
  [attestationInput, {}, false],
  [attestationInput, { criteria: ['4.1', '4.1'] }, false],
  [attestationInput, { criteria: ['3'] }, false],
  [attestationInput, { criteria: '4.1' }, false],
  [attestationInput, { criteria: [], direction: 'II' }, false],
  [overrideInput, { flagged: false, reason: 'Already decided' }, true],
  [overrideInput, { flagged: true, reason: '' }, false],
  [overrideInput, { flagged: true }, false],
  [overrideInput, { flagged: 'true', reason: 'r' }, false],
])('%# is right about %j', (schema, body, valid) => expect(schema.safeParse(body).success).toBe(valid));

it('answers with every screening', () => {
  const { criteria, ...screening } = screen(basePolicy, significantFacts);
  const answer = { ...screening, criteria: criteria.map((finding) => ({ ...finding, text: 'sentence' })) };
  expect(previewAnswer.parse(answer)).toEqual(answer);
});

it.each([
  ['ScreeningFacts', screeningFactsInput],
  ['ScreeningAnswer', previewAnswer],
  ['PolicyParameters', policyParameters],
  ['AttestationInput', attestationInput],
  ['ScreeningOverrideInput', overrideInput],
  ['PolicyActivationInput', policyActivationInput],
])('%s is a named component whose example is valid', (id, schema: z.ZodType) => {
  const meta = schema.meta();
  expect(meta?.id).toBe(id);
  expect(schema.parse(meta?.['example'])).toEqual(meta?.['example']);
});

it('shows in the example of an answer what the example of facts would get', () => {
  const facts = screeningFactsInput.parse(screeningFactsInput.meta()?.['example']);
  const example = previewAnswer.parse(previewAnswer.meta()?.['example']);
  const shown = example.criteria.map(({ text: _text, ...finding }) => finding);
  expect(shown.map(({ code }) => code)).toEqual(CRITERION_CODES);
  expect({ ...example, criteria: shown }).toEqual(screen(basePolicy, facts));
});
