import { inLanguage } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import type { ReviewedIndicator, ReviewedValue } from '#libs/sdg';
import { type TextKey, translate } from '../texts/translate.js';
import { formatDecimal } from './figures.js';
import type { Words } from './paper.js';
import { PaperWords } from './paper-words.js';
import type { ReviewSnapshot } from './review-snapshot.js';

/** Words of a review in one language. */
export class ReviewWords extends PaperWords {
  constructor({ city }: ReviewSnapshot, language: Language) {
    super({ city, originalLanguage: 'ru' }, language);
  }

  say(key: TextKey, params: Readonly<Record<string, string>> = {}): string {
    return translate(this.language, key, params);
  }

  sentence(key: TextKey, params: Readonly<Record<string, string>> = {}): Words {
    return plain(this.say(key, params));
  }

  dash(): Words {
    return this.absent('vlr.dash');
  }

  orDash(value: Words): Words {
    return value.missing ? this.dash() : value;
  }

  /** A number of the lenses, with no more places than it needs. */
  number(value: number, places = 6): string {
    return formatDecimal(decimalOf(value, places), this.language);
  }

  percent(share: number): string {
    return this.number(share * 100, 1);
  }

  /** A value with the marks of what speaks against it. */
  marked({ value, quality, doubts, state }: ReviewedValue): Words {
    if (value === null) return this.dash();
    const marks = [
      quality === 'estimated' ? '≈' : '',
      quality === 'disputed' ? '?' : '',
      doubts.includes('suspect') ? '*' : '',
      doubts.includes('finding') ? '!' : '',
      state === 'entered' || state === 'checked' ? '°' : '',
    ];
    return plain(formatDecimal(value, this.language) + marks.join(''));
  }

  /** The unit of an indicator, in the next language that has one. */
  unitOf({ unit }: ReviewedIndicator): string {
    return inLanguage(unit, this.language);
  }
}

export const plain = (text: string): Words => ({ text, language: null, note: null, missing: false });

/** `[3] [17]`, for the list at the end. */
export const references = (numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : ` ${numbers.map((number) => `[${number}]`).join('\u00a0')}`;

/** The words with references behind them. */
export const citing = (words: Words, numbers: readonly number[]): Words => ({
  ...words,
  text: words.text + references(numbers),
});

function decimalOf(value: number, places: number): string {
  // Beyond this JavaScript writes exponents; nothing is lost, for there are no places left.
  if (Math.abs(value) >= 1e21) return BigInt(Math.round(value)).toString();
  const text = value.toFixed(places).replace(/\.?0+$/, places === 0 ? '$&' : '');
  return text === '-0' ? '0' : text;
}
