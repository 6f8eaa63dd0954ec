import { inLanguage } from '#libs/kernel';
import type { Language, Trilingual } from '#libs/kernel';

/** What a notice says beside its own words: a text in the city's languages, a day, a moment, or a plain value. */
export type Fact = string | number | null | Trilingual;
export type Facts = Readonly<Record<string, Fact>>;

/** How days and moments are written in a language. */
export interface Writing {
  day(day: string): string;
  moment(moment: Date): string;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;

/** The facts as parameters of sentences in a language. */
export function inWordsOf(language: Language, facts: Facts, writing: Writing): Record<string, string | number> {
  return Object.fromEntries(Object.entries(facts).map(([name, fact]) => [name, word(language, fact, writing)]));
}

function word(language: Language, fact: Fact, writing: Writing): string | number {
  if (fact === null) return '—';
  if (typeof fact === 'number') return fact;
  if (typeof fact === 'object') return inLanguage(fact, language);
  if (DAY.test(fact)) return writing.day(fact);
  return MOMENT.test(fact) ? writing.moment(new Date(fact)) : fact;
}
