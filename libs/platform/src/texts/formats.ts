import type { Language } from '#libs/kernel';

export interface Formats {
  readonly count: Intl.NumberFormat;
  /** Of decimal strings, to their last digit. Hundredths only where there are any. */
  readonly amount: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  /** Of days as UTC midnights. */
  readonly day: Intl.DateTimeFormat;
}

const formatsOf = (locale: string, day: Intl.DateTimeFormatOptions): Formats => ({
  count: new Intl.NumberFormat(locale),
  amount: new Intl.NumberFormat(locale, { minimumFractionDigits: 2, trailingZeroDisplay: 'stripIfInteger' }),
  list: new Intl.ListFormat(locale),
  day: new Intl.DateTimeFormat(locale, { ...day, timeZone: 'UTC' }),
});

// Official papers write days in figures in Kazakh and Russian, with the month's name in English.
const IN_FIGURES: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric' };

/** How numbers, amounts and days are written inside sentences. */
export const FORMATS: Readonly<Record<Language, Formats>> = {
  kk: formatsOf('kk', IN_FIGURES),
  ru: formatsOf('ru', IN_FIGURES),
  en: formatsOf('en-GB', { dateStyle: 'long' }),
};
