import type { Trilingual } from '#libs/kernel';
import { translate } from '../texts/translate.js';
import { formatMoment, utcOffset } from './figures.js';
import type { Paper, Words } from './paper.js';
import type { PaperWords } from './paper-words.js';
import { plainText } from './plain-text.js';

/** Whose paper it is; part of every snapshot. */
export interface PaperCity {
  readonly name: Trilingual;
  readonly timeZone: string;
  /** SVG. Older snapshots have none. */
  readonly emblem?: string | null;
}

interface Head {
  readonly city: PaperCity;
  readonly takenAt: string;
  /** «Паспорт проекта» */
  readonly kind: string;
  readonly code: string;
  readonly title: Words;
}

/** What stands at the head and the foot of every paper. */
export function paperHead(words: PaperWords, { city, takenAt, kind, code, title }: Head): Omit<Paper, 'sections'> {
  const { language } = words;
  return {
    language,
    city: words.named(city.name),
    kind,
    code: plainText(code),
    title,
    dataAsOf: translate(language, 'passport.dataAsOf', {
      moment: formatMoment(takenAt, city.timeZone, language),
      offset: utcOffset(takenAt, city.timeZone),
    }),
    takenAt,
    emblem: city.emblem ?? null,
    contents: null,
  };
}
