import type { TFunction } from 'i18next';
import { texts } from '../texts';
import type { Language } from '../texts/language';
import { useReader } from './words';

/** Kazakh and Russian write figures alike, and browsers of the Chromium family know no Kazakh. */
const LOCALES: Record<Language, string> = { kk: 'ru-KZ', ru: 'ru-KZ', en: 'en-GB' };
/** The city's days and hours, wherever the reader sits. */
export const TIME_ZONE = 'Asia/Almaty';

export interface Formats {
  /** `1 250 000 ₸`, exact; decimals only where there are any. */
  readonly money: (amount: string | null | undefined) => string;
  /** `1,3 млрд ₸`: for tiles and charts; the exact amount stands in the title or beside. */
  readonly shortMoney: (amount: string | null | undefined) => string;
  readonly number: (value: number | string | null | undefined, options?: Intl.NumberFormatOptions) => string;
  /** `0.3125` is `31,3 %`. */
  readonly percent: (share: string | number | null | undefined) => string;
  /** `30.09.2026` of `2026-09-30`. */
  readonly day: (day: string | null | undefined) => string;
  readonly moment: (moment: string | null | undefined) => string;
  readonly time: (moment: string | null | undefined) => string;
}

const UNKNOWN = '—';
const pad = (value: number) => String(value).padStart(2, '0');

const LEAST = [1e6, 'million'] as const;
/** Trillions only where billions would have four figures and more. */
const SHORT = [[1e12, 'trillion'], [1e9, 'billion'], LEAST] as const;

/** Made once for each language: the browser's formatters are dear to make, and a long list asks in each of its rows. */
const MADE = new Map<Language, Formats>();

export function useFormats(): Formats {
  const language = useReader();
  const formats = MADE.get(language) ?? makeFormats(language, texts.getFixedT(language));
  MADE.set(language, formats);
  return formats;
}

function makeFormats(language: Language, t: TFunction): Formats {
  const locale = LOCALES[language];
  const plain = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const tenths = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const percents = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const moments = new Intl.DateTimeFormat('ru-KZ', {
    timeZone: TIME_ZONE,
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  const times = new Intl.DateTimeFormat('ru-KZ', { timeZone: TIME_ZONE, hour: '2-digit', minute: '2-digit' });
  const written = (value: string | null | undefined, write: (value: string) => string) =>
    value === null || value === undefined || value === '' ? UNKNOWN : write(value);
  return {
    money: (amount) =>
      written(amount, (known) => `${plain.format(known as Intl.StringNumericLiteral)}\u00a0${t('unit.tenge')}`),
    shortMoney: (amount) =>
      written(amount, (known) => {
        const tenge = Number(known);
        const [by, word] = SHORT.find(([least]) => Math.abs(tenge) >= least) ?? LEAST;
        const short = Math.abs(tenge / by) < 100 ? tenths : whole;
        return `${short.format(tenge / by)}\u00a0${t(`unit.${word}`)}\u00a0${t('unit.tenge')}`;
      }),
    number: (value, options) =>
      value === null || value === undefined || value === ''
        ? UNKNOWN
        : (options ? new Intl.NumberFormat(locale, options) : plain).format(value as number),
    percent: (share) =>
      share === null || share === undefined || share === '' ? UNKNOWN : percents.format(Number(share)),
    day: (day) => written(day, (known) => known.slice(0, 10).split('-').reverse().join('.')),
    moment: (moment) => written(moment, (known) => moments.format(new Date(known)).replace(',', '')),
    time: (moment) => written(moment, (known) => times.format(new Date(known))),
  };
}

/** Today in the city, YYYY-MM-DD. */
export function today(): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: TIME_ZONE }).formatToParts(new Date());
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return `${part('year')}-${pad(part('month'))}-${pad(part('day'))}`;
}
