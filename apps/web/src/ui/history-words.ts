import { useTranslation } from 'react-i18next';
import { useFormats } from './formats';

/** Columns that hold one of a few codes; what stands in the others is somebody's own word. */
const CODED = new Set(
  `acceptance action better budget candidate_reason capacity category cause channel choice closed_because component
  contribution coordination_level disabled_reason effect excused_by_stage from_level from_stage kind language level mail
  mandate_issuer measure mode name office_rating original_language outcome overall oversight owner_rating periodicity proposal
  quality rating reason_code response risks role route schedule scope severity side source stage state step subject subjects
  title_stale description_stale to_level to_stage type update_state`.split(/\s+/),
);
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** Moments of the database, in its own time zone. */
const MOMENT = /^\d{4}-\d\d-\d\dT[\d:.]+(Z|[+-]\d\d:?\d\d)$/;
/** Years and numbers of records are written without groups. */
const GROUPED_FROM = 10_000;

type Part = 'table' | 'field' | 'code';

/** The history of records is kept in tables and columns: their names, and what stands there, as a reader knows them. */
export function useHistoryWords() {
  const { t, i18n } = useTranslation('history');
  const { day, moment, number } = useFormats();
  const isIn = <P extends Part>(part: P, name: string): name is keyof TextAreas['history'][P] & string =>
    i18n.exists(`history:${part}.${name}`);
  const code = (text: string) => (isIn('code', text) ? t(`code.${text}`) : text);
  const text = (column: string, of: string) =>
    DAY.test(of) ? day(of) : MOMENT.test(of) ? moment(of) : CODED.has(column) ? code(of) : of;
  return {
    table: (name: string): string => (isIn('table', name) ? t(`table.${name}`) : name),
    tables: (): { value: string; label: string }[] =>
      Object.entries(t('table', { returnObjects: true }))
        .map(([value, label]) => ({ value, label }))
        .toSorted((one, other) => one.label.localeCompare(other.label, i18n.language)),
    field: (name: string): string => (isIn('field', name) ? t(`field.${name}`) : name),
    /** Undefined for what has parts of its own. */
    value: (column: string, of: unknown): string | undefined => {
      if (typeof of === 'boolean') return t(of ? 'yes' : 'no');
      if (typeof of === 'number') return Number.isInteger(of) && Math.abs(of) < GROUPED_FROM ? String(of) : number(of);
      if (typeof of === 'string') return text(column, of);
      if (Array.isArray(of) && of.every((one) => typeof one === 'string' || typeof one === 'number'))
        return of.map((one) => text(column, String(one))).join(', ');
      return undefined;
    },
  };
}
