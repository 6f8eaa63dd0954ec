import { useTranslation } from 'react-i18next';
import type { ProjectHistoryList } from '../../../api';
import { useFormats } from '../../../ui/formats';

type Row = ProjectHistoryList['items'][number];

/** What says nothing to a reader: keys, versions, and who and when, which stand in columns of their own. */
const SILENT = /^(id|.*_id|.*_by|version|updated_at|created_at|actor_name|at|position|revision|.*digest)$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T/;
const LONGEST = 300;

/** A row of the audit in words: which record, and its fields with the old and the new value. */
export function useChangeWords() {
  const { t, i18n } = useTranslation('project');
  const { day, moment } = useFormats();
  const named = (key: string, otherwise: string) =>
    i18n.exists(`project:history.${key}`) ? t(`history.${key}` as 'history.table.project') : otherwise;
  const value = (of: unknown): string => {
    if (of === null || of === undefined || of === '') return '—';
    if (typeof of === 'boolean') return t(of ? 'affirmed.yes' : 'affirmed.no');
    if (Array.isArray(of)) return of.every((one) => typeof one !== 'object') ? of.join(', ') : t('history.detailed');
    if (typeof of === 'object') return t('history.detailed');
    const text = typeof of === 'string' ? of : JSON.stringify(of);
    if (DAY.test(text)) return day(text);
    if (MOMENT.test(text)) return moment(text);
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return {
    thing: (table: string) => named(`table.${table}`, table.replaceAll('_', ' ')),
    lines: ({ changes, operation }: Row) =>
      Object.entries(changes)
        .filter(([column, change]) => !SILENT.test(column) && (change.old !== null || change.new !== null))
        .map(([column, change]) => ({
          field: named(`field.${column}`, column.replaceAll('_', ' ')),
          text:
            operation === 'update' ? `${value(change.old)} → ${value(change.new)}` : value(change.new ?? change.old),
        })),
  };
}
