import type { Language } from '#libs/kernel';
import { FORMATS } from '#libs/platform';
import type { HealthReason, HealthReasonCode } from '../domain/health.js';

/** Words a key of the text catalogues in one language. */
export type Words = (key: string, params?: Readonly<Record<string, string | number>>) => string;

/** The number by which a sentence takes its plural form. */
const COUNTED: Partial<Record<HealthReasonCode, string>> = {
  END_SLIPS: 'days',
  MILESTONES_OVERDUE: 'milestones',
  HIGH_RISKS_WITHOUT_RESPONSE: 'risks',
  ISSUES_OVERDUE: 'issues',
};

const DAYS: readonly string[] = ['endsOn', 'promisedOn'];

/** What a measure says, as a sentence with figures as the language writes them. */
export function describeHealthReason(t: Words, { code, params }: HealthReason, language: Language): string {
  const { amount, count, day } = FORMATS[language];
  const worded: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(params)) {
    if (DAYS.includes(name)) worded[name] = day.format(new Date(`${value}T00:00:00Z`));
    else if (typeof value === 'string') worded[name] = isDecimal(value) ? amount.format(value) : value;
    // A year is a name, not a quantity.
    else worded[name] = name === 'year' ? String(value) : count.format(value);
  }
  const counted = params[COUNTED[code] ?? ''];
  if (typeof counted === 'number') worded['count'] = counted;
  return t(`health.${code}`, worded);
}

// A decimal string is formatted to its last digit, where a number would be rounded.
const isDecimal = (text: string): text is `${number}` => /^-?\d+(\.\d+)?$/.test(text);
