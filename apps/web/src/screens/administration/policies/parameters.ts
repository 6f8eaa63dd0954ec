import type { PolicyParameters } from '../../../api';

/** What a policy sets, in the order of the criteria, with how it is entered. */
export const PARAMETERS = [
  { group: 'crossSector', name: 'minOrganisations', kind: 'number' },
  { group: 'crossSector', name: 'minHeads', kind: 'number' },
  { group: 'crossSector', name: 'kinds', kind: 'kinds' },
  { group: 'crossSector', name: 'partRequired', kind: 'yes' },
  { group: 'coordination', name: 'minMembers', kind: 'number' },
  { group: 'coordination', name: 'reasonRequired', kind: 'yes' },
  { group: 'citizens', name: 'min', kind: 'number' },
  { group: 'citizens', name: 'estimateRequired', kind: 'yes' },
  { group: 'safety', name: 'estimateRequired', kind: 'yes' },
  { group: 'innovation', name: 'explanationRequired', kind: 'yes' },
  { group: 'iconicSite', name: 'explanationRequired', kind: 'yes' },
  { group: 'cost', name: 'over', kind: 'money' },
  { group: 'cost', name: 'breakdownRequired', kind: 'yes' },
  { group: 'highRisk', name: 'minScore', kind: 'number' },
  { group: 'highRisk', name: 'questionRequired', kind: 'yes' },
  { group: 'attestation', name: 'remindAfterDays', kind: 'number' },
] as const;

export type Parameter = (typeof PARAMETERS)[number];
export type OrganisationKind = PolicyParameters['centralKinds'][number];
export const ORGANISATION_KINDS: readonly OrganisationKind[] = [
  'akimat',
  'subordinate',
  'central',
  'quasi_state',
  'private',
  'international',
];

export type Value = number | string | boolean | readonly string[];

export const valueOf = (parameters: PolicyParameters, { group, name }: Parameter): Value =>
  (parameters[group] as Readonly<Record<string, Value>>)[name]!;

export const withValue = (
  parameters: PolicyParameters,
  { group, name }: Parameter,
  value: Value,
): PolicyParameters => ({
  ...parameters,
  [group]: { ...parameters[group], [name]: value },
});
