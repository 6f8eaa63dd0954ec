import { inLanguage } from '#libs/kernel';
import type { OpenSdgIndicator } from './numbers.js';
import type { OpenSdgFrame, OpenSdgSeries } from './series.js';

/** A series in the table of its indicator. */
export interface PlacedSeries {
  readonly from: OpenSdgSeries;
  readonly name: string;
  /** What it is called by itself, with its part. */
  readonly ownName: string;
  readonly unit: string;
  /** Empty for the whole city, which is the total. */
  readonly territory: string;
  readonly breakdown: Readonly<Record<string, string>>;
}

export interface OpenSdgTable {
  readonly series: readonly PlacedSeries[];
  /** Whether there are several, so that rows must tell which one they belong to. */
  readonly severalSeries: boolean;
  readonly severalUnits: boolean;
}

/**
 * The series of an indicator as Open SDG keeps them: what is named differently is another series, what is of a part of the population
 * or of another territory is a row of the same series. A part is known by its breakdown, and its series by the name that its own
 * continues: "Unemployment: women" belongs to "Unemployment".
 */
export function tableOf({ series }: OpenSdgIndicator, frame: OpenSdgFrame): OpenSdgTable {
  const placed = distinct(series.map((each) => place(each, wholeOf(each, series), frame)));
  return {
    series: placed,
    severalSeries: new Set(placed.map(({ name }) => name)).size > 1,
    severalUnits: new Set(placed.map(({ unit }) => unit)).size > 1,
  };
}

/** Whether it is the city's own total, which Open SDG shows first and measures progress by. */
export const isHeadline = ({ territory, breakdown }: PlacedSeries): boolean =>
  territory === '' && Object.keys(breakdown).length === 0;

/** No line breaks and no spaces at the ends: the build of Open SDG refuses them. */
export const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

function place(from: OpenSdgSeries, whole: OpenSdgSeries, { language, city }: OpenSdgFrame): PlacedSeries {
  const territory = oneLine(from.territory ?? '');
  const parts = Object.entries(from.breakdown).map(([column, part]) => [columnName(column), oneLine(part)] as const);
  return {
    from,
    name: oneLine(inLanguage(whole.name, language)),
    ownName: oneLine(inLanguage(from.name, language)),
    unit: oneLine(inLanguage(from.unit, language)),
    territory: Object.values(city).some((name) => isCity(territory, name)) ? '' : territory,
    breakdown: Object.fromEntries(parts.filter(([, part]) => part !== '')),
  };
}

/** Series say "Almaty" where papers say "City of Almaty". */
const isCity = (territory: string, city: string): boolean =>
  territory === city || territory === city.replace(/^(город|г\.|city of)\s+|\s+(қаласы|қ\.|city)$/i, '');

const isPart = ({ breakdown }: OpenSdgSeries): boolean => Object.keys(breakdown).length > 0;

function wholeOf(part: OpenSdgSeries, all: readonly OpenSdgSeries[]): OpenSdgSeries {
  if (!isPart(part)) return part;
  const name = part.name.ru ?? '';
  const wholes = all.filter(
    (each) => !isPart(each) && each.unit.ru === part.unit.ru && name.startsWith(each.name.ru ?? '\n'),
  );
  return wholes.toSorted((a, b) => (b.name.ru ?? '').length - (a.name.ru ?? '').length)[0] ?? part;
}

/** Columns that mean something to Open SDG, and ours. */
const TAKEN = ['Year', 'Series', 'Units', 'Territory', 'Observation status', 'GeoCode', 'Value'];

function columnName(key: string): string {
  const name = oneLine(key);
  return TAKEN.some((taken) => taken.toLowerCase() === name.toLowerCase()) || name === '' ? `${name}_` : name;
}

/** Two series in the same place would give a year two values: they keep their own names, and their codes where these are the same too. */
function distinct(placed: readonly PlacedSeries[]): PlacedSeries[] {
  const named = renamed(placed, ({ ownName }) => ownName);
  return renamed(named, ({ from, name }) => `${name} (${from.code})`);
}

function renamed(placed: readonly PlacedSeries[], nameOf: (series: PlacedSeries) => string): PlacedSeries[] {
  const count = new Map<string, number>();
  for (const each of placed) count.set(keyOf(each), (count.get(keyOf(each)) ?? 0) + 1);
  return placed.map((each) => (count.get(keyOf(each)) === 1 ? each : { ...each, name: nameOf(each) }));
}

const keyOf = ({ name, unit, territory, breakdown }: PlacedSeries): string =>
  JSON.stringify([name, unit, territory, Object.entries(breakdown).toSorted(([a], [b]) => (a < b ? -1 : 1))]);
