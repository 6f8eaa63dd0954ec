import { useTranslation } from 'react-i18next';
import type { ProjectHistoryList } from '../../../api';
import { useHistoryWords } from '../../../ui/history-words';

type Row = ProjectHistoryList['items'][number];

/** What says nothing to a reader: keys, versions, and who and when, which stand in columns of their own. */
const SILENT =
  /^(id|.*_ids?|.*_by|version|updated_at|created_at|actor_name|at|position|revision|file_key|sha256|.*digest)$/;
const LONGEST = 300;

/** A row of the audit in words: which record, and its fields with the old and the new value. */
export function useChangeWords() {
  const { t } = useTranslation('project');
  const words = useHistoryWords();
  const value = (column: string, of: unknown): string => {
    if (of === null || of === undefined || of === '') return '—';
    const text = words.value(column, of) ?? t('history.detailed');
    return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  };
  return {
    thing: words.table,
    lines: ({ changes, operation }: Row) =>
      Object.entries(changes)
        .filter(([column, change]) => !SILENT.test(column) && (change.old !== null || change.new !== null))
        .map(([column, change]) => ({
          column,
          field: words.field(column),
          text:
            operation === 'update'
              ? `${value(column, change.old)} → ${value(column, change.new)}`
              : value(column, change.new ?? change.old),
        })),
  };
}
