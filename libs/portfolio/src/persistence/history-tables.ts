/** Tables whose rows make up a project's page; each is put back as it stood for a reading as of an earlier moment. */
const TABLES = [
  'project',
  'project_participant',
  'project_district',
  'project_funding',
  'project_cost',
  'project_result',
  'project_risk',
  'project_document',
] as const;

/** Reference rows are rebuilt as well: a name or a curating direction may have changed since. */
const REFERENCE = ['direction', 'district', 'organisation', 'roadmap', 'bundle', 'app_user'] as const;

/**
 * `WITH project AS (…), …`: every table as it stood at the moment `$at`, from the history.
 * A statement put behind it reads the past by the names of the present.
 */
export function asOfTables(project: string, at: string): string {
  const rows = (table: string, condition: string) => `${table} AS (
    SELECT (jsonb_populate_record(NULL::public.${table}, h.new_row)).* FROM (
      SELECT DISTINCT ON (row_id) operation, new_row FROM public.history
      WHERE table_name = '${table}' AND at <= ${at} ${condition} ORDER BY row_id, id DESC
    ) h WHERE h.operation <> 'delete')`;
  return `WITH ${[
    ...TABLES.map((table) => rows(table, `AND project_id = ${project}`)),
    ...REFERENCE.map((table) => rows(table, '')),
  ].join(',\n')}`;
}
