import type { StudiedSeries, StudiedValue } from '../src/domain/findings/index.js';

type Given = Readonly<Record<number, string>>;
type More = Partial<Omit<StudiedSeries, 'facts' | 'plans'>> & { readonly facts?: Given; readonly plans?: Given };

const valuesOf = (given: Given = {}): StudiedValue[] =>
  Object.entries(given).map(([year, text]) => ({
    year: Number(year),
    value: Number(text),
    text,
    quality: 'measured',
    locked: false,
  }));

/** A series with values by year; whatever a test does not care about is ordinary. */
export const studied = ({ facts, plans, ...more }: More = {}): StudiedSeries => ({
  id: more.code ?? 'series',
  code: 'series',
  name: 'Длина дорог',
  unit: 'км',
  kind: 'statistic',
  periodicity: 'year',
  territory: 'Алматы',
  breakdown: {},
  listedNumber: null,
  dueYear: 2025,
  thisYear: 2026,
  suspect: false,
  note: null,
  limit: null,
  baseYear: null,
  baseText: null,
  targetYear: null,
  breaks: [],
  ...more,
  facts: valuesOf(facts),
  plans: valuesOf(plans),
});

/** Values of neighbouring years from the first on. */
export const from = (year: number, ...values: readonly string[]): Given =>
  Object.fromEntries(values.map((value, place) => [year + place, value]));
