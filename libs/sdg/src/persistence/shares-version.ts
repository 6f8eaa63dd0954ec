/**
 * A number that is another as soon as the shares of project `p` are: they are written as a whole and have no row of their own
 * that could count its changes.
 */
export const SHARES_VERSION = `(SELECT ('x' || left(md5(coalesce(string_agg(s.target_code || ':' || s.percent, ',' ORDER BY s.target_code), '')), 7))::bit(28)::integer
  FROM sdg_share s WHERE s.project_id = p.id)`;
