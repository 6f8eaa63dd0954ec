/** Tables whose rows make up a project's page; each is put back as it stood for a reading as of an earlier moment. */
export const PASSPORT_TABLES = [
  'project',
  'project_participant',
  'project_district',
  'project_roadmap',
  'project_funding',
  'project_cost',
  'project_result',
  'project_risk',
  'project_document',
] as const;

/** Reference rows are rebuilt as well: a name or a curating direction may have changed since. */
export const REFERENCE_TABLES = ['direction', 'district', 'organisation', 'roadmap', 'bundle', 'app_user'] as const;

/**
 * `WITH project AS (…), …`: the tables as they stood at the moment `$at`, from the history; of `ofProject` only the rows of
 * that project, or of the whole city without one. A statement put behind it reads the past by the names of the present.
 */
export function asOfTables(tables: AsOfTables, at: string, project?: string): string {
  const rows = (table: string, condition: string) => `${table} AS (
    SELECT stood.* FROM (
      SELECT DISTINCT ON (row_id) operation, new_row FROM public.history
      WHERE table_name = '${table}' AND at <= ${at} ${condition} ORDER BY row_id, id DESC
    ) h CROSS JOIN LATERAL jsonb_populate_record(NULL::public.${table}, h.new_row) stood WHERE h.operation <> 'delete')`;
  const ofProject = project === undefined ? '' : `AND project_id = ${project}`;
  return `WITH ${[
    ...tables.ofProject.map((table) => rows(table, ofProject)),
    ...tables.reference.map((table) => rows(table, '')),
  ].join(',\n')}`;
}

export interface AsOfTables {
  /** Tables with a `project_id`, and `project` itself. */
  readonly ofProject: readonly string[];
  readonly reference: readonly string[];
}
