import type { Day } from '#libs/kernel';
import { addDays, earlier, later } from '../domain/days.js';
import type { DemoIndicator } from '../domain/demo-city.js';
import { headOf } from '../domain/directions.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Author, RowLife } from '../persistence/row-life.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

interface Given {
  readonly indicators: readonly DemoIndicator[];
  readonly references: References;
  /** The day on which they were brought in. */
  readonly dawn: Day;
  readonly today: Day;
}

/** The fact of a year is entered in the middle of the next April, its plan in the middle of December before it. */
const REPORTED = '04-15';
const PLANNED = '12-15';
/** When the city's programme to 2030 was there, all plans were. */
const LAST_PLANNED = '2022-12-15';

/** Indicators with their values, and their ids by code; year by year as they became known; checked and approved in two days. */
export function indicatorsPast({ indicators, references, dawn, today }: Given): {
  readonly tables: readonly (readonly [DemoTable, readonly RowLife[]])[];
  readonly ids: ReadonlyMap<string, string>;
} {
  const office = idOf(references.people, 'office');
  const made = indicators.map((indicator, place) => {
    const at = momentOf(dawn, 10 * 60 + place / 10);
    const id = datedId(at);
    const head = indicator.direction && idOf(references.people, headOf(indicator.direction));
    const on = (what: object) => [writtenOnce(datedId(at), at, office, { indicator_id: id, ...what })];
    return {
      code: indicator.code,
      row: writtenOnce(id, at, office, { ...columnsOf(indicator, references), created_at: at, updated_at: at }),
      targets: indicator.target ? on({ target_code: indicator.target }) : [],
      directions: indicator.direction ? on({ direction_id: idOf(references.directions, indicator.direction) }) : [],
      values: indicator.values.map((value) => {
        const day = dayOfEntry(value, dawn, today);
        return lifeOfValue({
          id,
          suspect: indicator.suspect,
          source: indicator.source,
          value,
          day,
          place,
          head,
          office,
        });
      }),
    };
  });
  const tables = [
    ['indicator', made.map(({ row }) => row)],
    ['indicator_target', made.flatMap(({ targets }) => targets)],
    ['indicator_direction', made.flatMap(({ directions }) => directions)],
    ['indicator_value', made.flatMap(({ values }) => values)],
  ] as const;
  return { tables, ids: new Map(made.map(({ code, row }) => [code, row.id])) };
}

type Value = DemoIndicator['values'][number];

/** Not before the indicator was there, and early enough to be approved by today. */
function dayOfEntry({ year, measure }: Value, dawn: Day, today: Day): Day {
  const known = measure === 'plan' ? earlier(`${year - 1}-${PLANNED}`, LAST_PLANNED) : `${year + 1}-${REPORTED}`;
  const first = addDays(dawn, 1);
  return addDays(known, 3) > today ? first : later(known, first);
}

interface ValueLife {
  readonly id: string;
  readonly suspect: boolean;
  readonly source: string | null;
  readonly value: Value;
  readonly day: Day;
  readonly place: number;
  readonly head: Author;
  readonly office: NonNullable<Author>;
}

/** Doubtful values stay entered: nobody has approved them. Those without a head came with the city's own installation. */
function lifeOfValue({ id, suspect, source, value, day, place, head, office }: ValueLife): RowLife {
  const enteredAt = momentOf(day, 9 * 60 + place / 2);
  const entered = {
    at: enteredAt,
    by: head,
    columns: {
      indicator_id: id,
      year: value.year,
      measure: value.measure,
      value: value.value,
      quality: suspect ? 'disputed' : 'measured',
      state: 'entered',
      source,
      entered_by: head?.id ?? null,
      entered_at: enteredAt,
      checked_by: null,
      approved_by: null,
      revision: 1,
      version: 1,
    },
  };
  if (suspect) return { id: datedId(enteredAt), writes: [entered] };
  const step = (days: number, columns: object) => ({
    at: momentOf(addDays(day, days), 9 * 60 + place / 2),
    by: office,
    columns: { ...columns, version: days + 1 },
  });
  return {
    id: datedId(enteredAt),
    writes: [
      entered,
      step(1, { state: 'checked', checked_by: office.id }),
      step(2, { state: 'approved', approved_by: office.id }),
    ],
  };
}

const columnsOf = (indicator: DemoIndicator, { organisations }: References) => ({
  code: indicator.code,
  name_ru: indicator.nameRu,
  unit_ru: indicator.unitRu,
  kind: indicator.kind,
  better: indicator.better,
  source: indicator.source,
  responsible_id: indicator.responsible && idOf(organisations, indicator.responsible),
  periodicity: 'year',
  territory: indicator.territory,
  breakdown: indicator.breakdown,
  goal_number: indicator.goal,
  listed_number: indicator.listedNumber,
  target_year: indicator.promise?.year ?? null,
  target_value: indicator.promise?.value ?? null,
  suspect: indicator.suspect,
  note: indicator.note,
  illustrative: false,
  version: 1,
});
