import type { Indicator, IndicatorInput } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';

/** What an indicator is, without its code: as the API takes it, each field given. */
export type Definition = Required<Omit<IndicatorInput, 'code' | 'illustrative'>>;

interface DraftPoint {
  readonly year: number | '';
  readonly value: string;
}

/** The fields of the form: numbers as they are written, what is covered of the whole row by row. */
export interface DefinitionDraft extends Omit<
  Definition,
  'base' | 'target' | 'limit' | 'breakdown' | 'dueMonth' | 'goal'
> {
  readonly dueMonth: string | null;
  readonly goal: string | null;
  readonly base: DraftPoint;
  readonly target: DraftPoint;
  readonly limit: string;
  readonly breakdown: { of: string; what: string }[];
}

export const PERIODICITIES = [
  'year',
  'half_year',
  'quarter',
  'month',
  'irregular',
] as const satisfies readonly Indicator['periodicity'][];

const NO_WORDS = { kk: null, ru: '', en: null };
const NO_POINT: DraftPoint = { year: '', value: '' };

export const EMPTY_DEFINITION: DefinitionDraft = {
  name: NO_WORDS,
  unit: NO_WORDS,
  kind: 'target',
  better: null,
  method: null,
  source: null,
  responsible: null,
  periodicity: 'year',
  dueMonth: null,
  territory: null,
  breakdown: [],
  goal: null,
  listedNumber: null,
  targets: [],
  directions: [],
  base: NO_POINT,
  target: NO_POINT,
  limit: '',
  suspect: false,
  note: null,
};

export const definitionOf = (indicator: Indicator): Definition => ({
  name: withRussian(indicator.name),
  unit: withRussian(indicator.unit),
  kind: indicator.kind,
  better: indicator.better,
  method: indicator.method,
  source: indicator.source,
  responsible: indicator.responsible?.code ?? null,
  periodicity: indicator.periodicity,
  dueMonth: indicator.dueMonth,
  territory: indicator.territory,
  breakdown: indicator.breakdown,
  goal: indicator.goal,
  listedNumber: indicator.listedNumber,
  targets: indicator.targets,
  directions: indicator.directions,
  base: indicator.base,
  target: indicator.target,
  limit: indicator.limit,
  suspect: indicator.suspect,
  note: indicator.note,
});

const withRussian = ({ kk, ru, en }: Indicator['name']) => ({ kk, ru: ru ?? '', en });

export const draftOf = ({ base, target, limit, breakdown, dueMonth, goal, ...plain }: Definition): DefinitionDraft => ({
  ...plain,
  dueMonth: dueMonth === null ? null : `${dueMonth}`,
  goal: goal === null ? null : `${goal}`,
  base: base ?? NO_POINT,
  target: target ?? NO_POINT,
  limit: limit ?? '',
  breakdown: Object.entries(breakdown).map(([of, what]) => ({ of, what })),
});

/** As the API takes it; the order of the fields is that of `definitionOf`, so that the two can be compared. */
export const written = ({ base, target, limit, breakdown, dueMonth, goal, ...plain }: DefinitionDraft): Definition => ({
  ...plain,
  name: { kk: plain.name.kk ?? null, ru: plain.name.ru, en: plain.name.en ?? null },
  unit: { kk: plain.unit.kk ?? null, ru: plain.unit.ru, en: plain.unit.en ?? null },
  dueMonth: dueMonth === null ? null : Number(dueMonth),
  goal: goal === null ? null : Number(goal),
  base: pointOf(base),
  target: pointOf(target),
  limit: limit.trim() === '' ? null : plainDecimal(limit),
  breakdown: Object.fromEntries(
    breakdown.filter(({ of, what }) => of.trim() !== '' || what.trim() !== '').map(({ of, what }) => [of, what]),
  ),
});

/** Half a point is sent as it is: the API says what is missing. */
const pointOf = ({ year, value }: DraftPoint): Definition['base'] =>
  year === '' && value.trim() === '' ? null : { year: Number(year), value: plainDecimal(value) };
