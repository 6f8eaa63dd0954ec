import type { Language } from '#libs/kernel';
import { FORMATS } from '#libs/platform';
import { type Finding, isSignificanceCode, type Reason } from '../domain/index.js';

/** Words a key of the text catalogues in one language. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The number by which a sentence takes its plural form; of a list, its length. */
const COUNTED: Partial<Record<Reason, string>> = {
  CROSS_SECTOR: 'organisations',
  PARTICIPANTS_INCOMPLETE: 'incomplete',
  TOO_FEW_ORGANISATIONS: 'organisations',
  TOO_FEW_HEADS: 'heads',
  TOO_FEW_ORGANISATIONS_AND_HEADS: 'organisations',
  REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS: 'members',
  CENTRAL_BODY_AND_COMMITTEE_MEMBERS: 'members',
  TOO_FEW_COMMITTEE_MEMBERS: 'members',
  COVERED_BY_OTHER_CRITERIA: 'criteria',
  CITIZENS_REACH_THRESHOLD: 'affected',
  CITIZENS_BELOW_THRESHOLD: 'affected',
  COST_BREAKDOWN_INCOMPLETE: 'incomplete',
  HIGH_RISKS: 'risks',
};

// The only params that are text and have a form of their own; a threshold is an amount where it is a string.
const AMOUNTS: readonly string[] = ['amount', 'total', 'sum', 'threshold'];

/** Why a criterion has its result, as a sentence; under criterion 4 a second one says whether the head has attested. */
export function describeFinding(t: Words, finding: Finding, language: Language): string {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(finding.params)) params[name] = worded(t, name, value, language);

  const counted = finding.params[COUNTED[finding.reason] ?? ''];
  if (typeof counted === 'number') params['count'] = counted;
  else if (typeof counted === 'object') params['count'] = counted.length;

  const sentence = t(`reason.${finding.reason}`, params);
  if (finding.result === 'candidate') return `${sentence} ${t('screening.awaitsAttestation')}`;
  if (finding.result === 'met' && isSignificanceCode(finding.code)) return `${sentence} ${t('screening.attested')}`;
  return sentence;
}

function worded(t: Words, name: string, value: string | number | readonly string[], language: Language): string {
  const format = FORMATS[language];
  if (typeof value === 'number') return format.count.format(value);
  if (typeof value === 'object') {
    if (name === 'criteria') return value.join(', ');
    return format.list.format(name === 'missing' ? value.map((path) => t(`screening.fact.${path}`)) : value);
  }
  if (AMOUNTS.includes(name) && isDecimal(value)) return format.amount.format(value);
  return name === 'date' ? format.day.format(new Date(`${value}T00:00:00Z`)) : value;
}

// A decimal string is formatted to its last digit, where a number would be rounded.
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
