import { type Day, type Language, type Money, type Trilingual, LANGUAGES, toTiyn } from '#libs/kernel';
import { type TextKey, hasText, translate } from '../texts/translate.js';
import { formatDay, formatDecimal, formatMoment, formatMoney } from './figures.js';
import type { Words } from './paper.js';
import type { PassportSnapshot, TranslatedText } from './passport-snapshot.js';
import { plainText } from './plain-text.js';

/** Turns a snapshot's values into words of one language; what is null or blank becomes "not given". */
export class PaperWords {
  constructor(
    private readonly snapshot: Pick<PassportSnapshot, 'originalLanguage' | 'city'>,
    readonly language: Language,
  ) {}

  label(key: TextKey): string {
    return translate(this.language, key);
  }

  /** Words of the catalogue as a value. */
  known(key: TextKey): Words {
    return words(this.label(key));
  }

  absent(key: TextKey = 'passport.notGiven'): Words {
    return { ...words(this.label(key)), missing: true };
  }

  /** A text without translations, as its author wrote it. */
  written(text: string | null): Words {
    return text === null || text.trim() === '' ? this.absent() : words(plainText(text));
  }

  /** A text in the language of the project's original. */
  original(text: string | null): Words {
    const value = this.written(text);
    return value.missing ? value : { ...value, language: this.unlessOwn(this.snapshot.originalLanguage) };
  }

  /** A code that the catalogue words under `prefix`, or the author's own words. */
  worded(prefix: string, code: string): Words {
    const key = `${prefix}.${code}`;
    return hasText(this.language, key) ? this.known(key) : this.written(code);
  }

  /** A name of the reference data, in the next language that has one. */
  named(name: Trilingual | null): Words {
    const language = name && writtenLanguage(name, [this.language, 'ru', ...LANGUAGES]);
    if (!name || !language) return this.absent();
    return { ...this.written(name[language]), language: this.unlessOwn(language) };
  }

  /** A text that people translate: where the translation lacks, the original with a remark; a stale one is marked. */
  translated(text: TranslatedText): Words {
    const language = writtenLanguage(text, [this.language, this.snapshot.originalLanguage, ...LANGUAGES]);
    if (!language) return this.absent();
    const value = { ...this.written(text[language]), language: this.unlessOwn(language) };
    if (language !== this.language) {
      const note = { language: this.label(`passport.language.${language}`) };
      return { ...value, note: translate(this.language, 'passport.translationMissing', note) };
    }
    return text.stale.includes(language) ? { ...value, note: this.label('passport.translationStale') } : value;
  }

  names(names: readonly Trilingual[]): Words {
    return names.length === 0 ? this.absent() : words(names.map((name) => this.named(name).text).join(', '));
  }

  money(amount: Money | null): Words {
    return amount === null ? this.absent() : words(formatMoney(toTiyn(amount), this.language));
  }

  /** The sum of amounts, each of which may be as large as the database allows. */
  sum(amounts: readonly Money[]): Words {
    return words(formatMoney(totalTiyn(amounts), this.language));
  }

  decimal(value: string | number | null): Words {
    return value === null ? this.absent() : words(formatDecimal(String(value), this.language));
  }

  /** A year or a version: digits that are not parted. */
  numeral(value: number | null): Words {
    return value === null ? this.absent() : words(String(value));
  }

  day(day: Day | null): Words {
    return day === null ? this.absent() : words(formatDay(day, this.language));
  }

  moment(moment: string): Words {
    return words(formatMoment(moment, this.snapshot.city.timeZone, this.language));
  }

  private unlessOwn(language: Language): Language | null {
    return language === this.language ? null : language;
  }
}

function words(text: string): Words {
  return { text, language: null, note: null, missing: false };
}

function writtenLanguage(text: Trilingual, order: readonly Language[]): Language | undefined {
  return order.find((language) => text[language]?.trim());
}

export function totalTiyn(amounts: readonly Money[]): bigint {
  return amounts.reduce((total, amount) => total + toTiyn(amount), 0n);
}
