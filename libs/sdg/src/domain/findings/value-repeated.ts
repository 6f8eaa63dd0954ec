import { found } from './finding.js';
import type { Found } from './finding.js';
import type { FindingPolicy } from './policy.js';
import type { StudiedSeries } from './study.js';

/** A fact that is the last year's to many digits: what is measured so finely does not stand still, but a cell is soon copied. */
export const valueRepeated = ({ id, facts }: StudiedSeries, { repeatedDigits }: FindingPolicy): Found[] =>
  facts.flatMap((fact, place) => {
    const before = facts[place - 1];
    if (before?.year !== fact.year - 1 || before.text !== fact.text || digitsOf(fact.text) < repeatedDigits) return [];
    const years = [before.year, fact.year];
    const rows = years.map((year) => ({ year, value: fact.text }));
    return found(id, 'value_repeated', String(fact.year), { measure: 'fact', years, rows });
  });

/** Those that say something: zeros at the ends only tell the size. */
const digitsOf = (text: string): number => text.replace(/[-.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
