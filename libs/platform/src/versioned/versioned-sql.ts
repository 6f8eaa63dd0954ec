/**
 * The version in force on a day: of those activated, the one with the latest effective date that has come; of two with the same
 * date, the higher version. None before the first one. `day` is an SQL expression.
 */
export const inForceSql = (table: string, day: string, columns: string): string => `SELECT ${columns} FROM ${table}
  WHERE effective_from <= ${day} ORDER BY effective_from DESC, version DESC LIMIT 1`;

const versionJson = (
  table: string,
): string => `json_build_object('id', r.id, 'version', r.version, 'revision', r.revision,
  'parameters', r.parameters, 'note', r.note, 'effectiveFrom', r.effective_from, 'activatedAt', r.activated_at, 'createdAt', r.created_at,
  'inForce', r.version IS NOT NULL AND r.id = (${inForceSql(table, '$1::date', 'id')}))`;

/** `{items: […]}` as JSON text of all versions in a table: drafts, then the newest version first. `$1` is the day of the reader. */
export const versionsSql = (table: string): string =>
  `SELECT json_build_object('items', coalesce(json_agg(${versionJson(table)} ORDER BY r.version DESC NULLS FIRST, r.id DESC), '[]'))::text AS json
   FROM ${table} r`;

/** One version as JSON text with its revision. `$1` is the day of the reader, `$2` the version's id. */
export const versionSql = (table: string): string =>
  `SELECT ${versionJson(table)}::text AS json, r.revision FROM ${table} r WHERE r.id = $2`;
