import { type Day, type Language, dayIn, fromTiyn } from '#libs/kernel';
import { type TextKey, translate } from '../texts/translate.js';

const NO_BREAK_SPACE = '\u00a0';

/** Tiyn (1/100 tenge) as «5 000 000 000,01 ₸»; exact at any size. */
export function formatMoney(tiyn: bigint, language: Language): string {
  return translate(language, 'passport.money', { amount: formatDecimal(fromTiyn(tiyn), language) });
}

/** A plain decimal (`"9.4"`) with the language's decimal mark and thousands parted; exact at any length. */
export function formatDecimal(decimal: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(decimal);
  if (!match) throw new RangeError(`not a decimal: ${decimal}`);
  const [, sign = '', whole = '', fraction] = match;
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, NO_BREAK_SPACE);
  const mark = language === 'en' ? '.' : ',';
  return `${sign && '−'}${grouped}${fraction === undefined ? '' : mark + fraction}`;
}

/** `"2022-05-19"` as the language's official papers write it. Throws RangeError on what is not a day. */
export function formatDay(day: Day, language: Language): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  const month = MONTHS[Number(match?.[2]) - 1];
  if (!match || !month) throw new RangeError(`not a day: ${day}`);
  const [, year = '', , date] = match;
  return translate(language, 'passport.date', {
    year,
    month: translate(language, month),
    day: String(Number(date)),
  }).replaceAll(' ', NO_BREAK_SPACE);
}

/** A moment (RFC 3339) in the city's zone, to the minute. */
export function formatMoment(moment: string, timeZone: string, language: Language): string {
  const at = new Date(moment);
  const time = zoneFormats(timeZone).time.format(at);
  return translate(language, 'passport.moment', { date: formatDay(dayIn(timeZone, at), language), time });
}

/** The zone's distance from UTC at a moment: `+05:00`. */
export function utcOffset(moment: string, timeZone: string): string {
  const parts = zoneFormats(timeZone).offset.formatToParts(new Date(moment));
  const name = parts.find((part) => part.type === 'timeZoneName')?.value ?? 'GMT';
  return name.replace('GMT', '') || '+00:00';
}

interface ZoneFormats {
  readonly time: Intl.DateTimeFormat;
  readonly offset: Intl.DateTimeFormat;
}

/** Making a format takes longer than most of a page. */
const formats = new Map<string, ZoneFormats>();

function zoneFormats(timeZone: string): ZoneFormats {
  let known = formats.get(timeZone);
  if (!known) {
    known = {
      time: new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' }),
      offset: new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' }),
    };
    formats.set(timeZone, known);
  }
  return known;
}

const MONTHS: readonly TextKey[] = [
  'passport.month.1',
  'passport.month.2',
  'passport.month.3',
  'passport.month.4',
  'passport.month.5',
  'passport.month.6',
  'passport.month.7',
  'passport.month.8',
  'passport.month.9',
  'passport.month.10',
  'passport.month.11',
  'passport.month.12',
];
