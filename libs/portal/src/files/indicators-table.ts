import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import type { PublicIndicator } from '../contract/indicators.js';
import { csv, inLanguage } from './csv.js';
import type { Cell } from './csv.js';

const COLUMNS = [
  'code',
  'name',
  'unit',
  'better',
  'territory',
  'breakdown',
  'goal',
  'directions',
  'year',
  'plan',
  'fact',
  'quality',
  'source',
] as const;

/** `items` are indicators as JSON texts; each gives a row for every year that has a value. */
export const indicatorsTable = (items: AsyncIterable<string>, language: Language): AsyncGenerator<string> =>
  csv(COLUMNS, rows(items, language), language);

async function* rows(items: AsyncIterable<string>, language: Language): AsyncGenerator<Cell[]> {
  for await (const item of items) {
    const indicator: PublicIndicator = JSON.parse(item);
    const { code, name, unit, better, territory, breakdown, goal, directions, facts, plans, source } = indicator;
    const about = [
      code,
      inLanguage(name, language),
      inLanguage(unit, language),
      better && translate(language, `portal.better.${better}`),
      territory,
      Object.values(breakdown).join('; '),
      goal,
      directions.join('; '),
    ];
    for (const year of yearsOf(indicator)) {
      const fact = facts.find((point) => point.year === year);
      const plan = plans.find((point) => point.year === year);
      const quality = fact && translate(language, `portal.quality.${fact.quality}`);
      yield [...about, year, plan?.value ?? null, fact?.value ?? null, quality ?? null, source];
    }
  }
}

const yearsOf = ({ facts, plans }: PublicIndicator): number[] =>
  [...new Set([...facts, ...plans].map(({ year }) => year))].toSorted((one, other) => one - other);
