import { dayIn, toTiyn } from '#libs/kernel';
import type { Money, Trilingual } from '#libs/kernel';
import { translate } from '../texts/translate.js';
import type { TextKey } from '../texts/translate.js';
import { formatDecimal } from './figures.js';
import type { Words } from './paper.js';
import type { PaperCity } from './paper-head.js';
import { PaperWords } from './paper-words.js';
import { plainText } from './plain-text.js';
import type { Rating, Signal } from './portfolio-snapshot.js';

const TIYN_IN_MILLION = 100_000_000n;

/** Words of papers about many projects. */
export class CommitteeWords extends PaperWords {
  private readonly timeZone: string;

  constructor({ city }: { readonly city: PaperCity }, language: PaperWords['language']) {
    // The office writes questions, reasons and titles of risks in Russian.
    super({ originalLanguage: 'ru', city }, language);
    this.timeZone = city.timeZone;
  }

  count(value: number | null): Words {
    return value === null ? this.dash() : this.decimal(value);
  }

  /** Millions of tenge to two places, half away from zero; the column says so. */
  millions(amount: Money | null): Words {
    if (amount === null) return this.dash();
    const tiyn = toTiyn(amount);
    const size = tiyn < 0n ? -tiyn : tiyn;
    const hundredths = (size * 100n * 2n + TIYN_IN_MILLION) / (2n * TIYN_IN_MILLION);
    const text = `${hundredths / 100n}.${String(hundredths % 100n).padStart(2, '0')}`;
    return this.decimal(tiyn < 0n && hundredths > 0n ? `-${text}` : text);
  }

  /** A share of one with four places as percent with two. */
  percent(share: string | null): Words {
    if (share === null) return this.dash();
    const value = formatDecimal(asPercent(share), this.language);
    return { ...this.dash(), missing: false, text: translate(this.language, 'committee.percent', { value }) };
  }

  signal(signal: Signal | null): Words {
    return signal === null ? this.dash() : this.known(`committee.signal.${signal}`);
  }

  rating(rating: Rating | null): Words {
    return rating === null ? this.dash() : this.known(`committee.rating.${rating}`);
  }

  /** Calendar days with their sign: «+30». */
  days(days: number | null): Words {
    if (days === null) return this.dash();
    const { text, ...rest } = this.decimal(days);
    return { ...rest, text: days > 0 ? `+${text}` : text };
  }

  /** A day in figures, for columns: «31.12.2026». */
  shortDay(day: string | null): Words {
    if (day === null) return this.dash();
    const [year, month, date] = day.split('-');
    return { ...this.dash(), missing: false, text: `${date}.${month}.${year}` };
  }

  /** The day of a moment in the city, in figures. */
  shortDayOf(moment: string): Words {
    return this.shortDay(dayIn(this.timeZone, new Date(moment)));
  }

  /** «II. Городская экономика» */
  codeAndName({ code, name }: { readonly code: string | null; readonly name: Trilingual | null }): Words {
    const named = this.named(name);
    if (code === null) return this.dash();
    return named.missing ? this.written(code) : { ...named, text: `${plainText(code)}. ${named.text}` };
  }

  /** A project by its code, its title below. */
  project({ code, title }: { readonly code: string; readonly title: Trilingual }): Words {
    return { ...this.written(code), note: this.named(title).text };
  }

  dash(): Words {
    return this.absent('committee.dash');
  }

  said(key: TextKey, params: Readonly<Record<string, string>>): Words {
    return { ...this.known('committee.dash'), text: translate(this.language, key, params) };
  }
}

/** `"0.3125"` as `"31.25"`: four places of a share are two of a percent. */
export function asPercent(share: string): string {
  const [, sign = '', whole = '0', places = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(share) ?? [];
  const digits = `${whole}${places.padEnd(4, '0').slice(0, 4)}`;
  return `${sign}${digits.slice(0, -2).replace(/^0+(?=\d)/, '')}.${digits.slice(-2)}`;
}
