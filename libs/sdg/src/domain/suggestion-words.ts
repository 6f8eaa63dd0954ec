import type { Language } from '#libs/kernel';

/** A word of a text as it stands there, with its weight. */
export interface WrittenWord {
  readonly written: string;
  readonly weight: number;
}

const OF_DESCRIPTION = 0.25;
/** The first words of a text say what it is about. */
const MOST_WORDS = 120;
const MOST_STEMS = 60;

/** Kazakh has no stemmer: its words are cut to their beginnings, and what is shorter than a word with a meaning goes. */
const KAZAKH_STEM = 5;
const KAZAKH_SHORTEST = 4;
/** Kazakh words, with folded letters and cut, that join others and tell nothing. */
const KAZAKH_JOINING = new Set(['жане', 'ушин', 'бойын', 'аркыл', 'арнал', 'турал', 'сонда', 'барлы', 'немес']);

/** Letters that only Kazakh has, else Cyrillic ones, else neither. */
export function languageOf(text: string): Language {
  if (/[әғқңөұүһі]/i.test(text)) return 'kk';
  return /[а-яё]/i.test(text) ? 'ru' : 'en';
}

/** The words of a title, then those of a description, each once. */
export function wordsOf(title: string, description: string): WrittenWord[] {
  const words = new Map<string, WrittenWord>();
  const add = (text: string, weight: number) => {
    for (const written of text.match(/[\p{L}\p{N}]+/gu) ?? []) {
      const word = written.toLowerCase();
      if (words.size < MOST_WORDS && word.length > 1 && /\p{L}/u.test(word) && !words.has(word))
        words.set(word, { written, weight });
    }
  };
  add(title, 1);
  add(description, OF_DESCRIPTION);
  return [...words.values()];
}

/** What is compared of the lexemes that PostgreSQL has made of a text: no numbers, and of Kazakh words the beginnings. */
export function stemsOf(language: Language, lexemes: readonly string[]): string[] {
  const words = lexemes.filter((lexeme) => /\p{L}/u.test(lexeme));
  if (language !== 'kk') return words;
  const cut = words
    .filter(({ length }) => length >= KAZAKH_SHORTEST)
    .map((lexeme) => lexeme.slice(0, KAZAKH_STEM))
    .filter((stem) => !KAZAKH_JOINING.has(stem));
  return [...new Set(cut)];
}

/** Each stem once, as its first word is written; at most 60. */
export function asked(
  language: Language,
  words: readonly WrittenWord[],
  lexemes: ReadonlyMap<string, readonly string[]>,
): { stem: string; written: string; weight: number }[] {
  const found = new Map<string, { stem: string; written: string; weight: number }>();
  for (const { written, weight } of words) {
    for (const stem of stemsOf(language, lexemes.get(written) ?? []))
      if (found.size < MOST_STEMS && !found.has(stem)) found.set(stem, { stem, written, weight });
  }
  return [...found.values()];
}
