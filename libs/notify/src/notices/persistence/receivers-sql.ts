/**
 * Who receives, as rows (person, role, scope, behalf): under which role, so that whoever acts for them in it is told too, with the
 * direction or organisation the role reaches; and for whom, when the person is a deputy. `$1` is the announcement, `$2` the day.
 */
const row = (person: string, role: string, scope = 'NULL'): string =>
  `SELECT ${person} AS person, ${role}::text AS role, ${scope}::uuid AS scope, NULL::uuid AS behalf`;

/** Of the project of that alias. */
export const managerOf = (project: string): string => row(`${project}.manager_id`, `'project_manager'`);

export const authorOf = (project: string): string => onePerson(`${project}.created_by`);

/** In nobody's office: no one acts for them. */
export const onePerson = (person: string): string => row(person, 'NULL');

export const headsOf = (directionId: string): string =>
  `${row('g.user_id', 'g.role', 'g.direction_id')} FROM role_grant g
   WHERE g.role = 'head_of_direction' AND g.direction_id = ${directionId}`;

export const office = `${row('g.user_id', 'g.role')} FROM role_grant g WHERE g.role = 'project_office'`;

export const administrators = `${row('g.user_id', 'g.role')} FROM role_grant g WHERE g.role = 'admin'`;

/** Whoever works for the organisation. */
export const executorsOf = (organisationId: string): string =>
  `${row('g.user_id', 'g.role', 'g.organisation_id')} FROM role_grant g
   WHERE g.role = 'executor' AND g.organisation_id = ${organisationId}`;

/** Managers, or heads where nobody manages, of the projects that still owe a status update in a period. */
export const managersOwing = (periodId: string): string => {
  const owing = `period_obligation o JOIN project p ON p.id = o.project_id
    LEFT JOIN status_update u ON u.period_id = o.period_id AND u.project_id = o.project_id`;
  const owes = `o.period_id = ${periodId} AND o.excused_at IS NULL AND coalesce(u.state, 'draft') = 'draft'`;
  return `SELECT * FROM (${managerOf('p')} FROM ${owing} WHERE ${owes}) managers
    UNION SELECT * FROM (${row('g.user_id', 'g.role', 'g.direction_id')} FROM ${owing}
      JOIN role_grant g ON g.role = 'head_of_direction' AND g.direction_id = p.direction_id
      WHERE ${owes} AND p.manager_id IS NULL) heads`;
};

/** Those, without somebody who need not be told of the own deed. */
export const butFor = (person: string, ...groups: string[]): string =>
  `SELECT q.* FROM (${groups.join(' UNION ALL ')}) q WHERE q.person IS DISTINCT FROM ${person}`;

/** Those, if it is so. */
export const when = (condition: string, group: string): string => `SELECT q.* FROM (${group}) q WHERE ${condition}`;

/** The committee's members on the day, and whoever stands in for one. */
export const members = `${row('m.person_id', 'g.role')} FROM committee_membership m
    LEFT JOIN role_grant g ON g.user_id = m.person_id AND g.role IN ('committee_chair', 'committee_member', 'project_office')
    WHERE $2::date BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity')
  UNION ALL
  SELECT d.deputy_id, NULL, NULL::uuid, d.member_id FROM committee_deputy d
    WHERE $2::date BETWEEN d.starts_on AND coalesce(d.ends_on, 'infinity')`;

export const chair = `${row('m.person_id', `'committee_chair'`)} FROM committee_membership m
  WHERE m.capacity = 'chair' AND $2::date BETWEEN m.starts_on AND coalesce(m.ends_on, 'infinity')`;

/** Persons to whom an instruction is given, and whoever works for the organisations it is given to. */
export const assigneesOf = (instructionId: string): string => `
  ${row('a.person_id', 'NULL')} FROM instruction_assignee a
    WHERE a.instruction_id = ${instructionId} AND a.person_id IS NOT NULL
  UNION ALL
  ${row('g.user_id', 'g.role', 'g.organisation_id')} FROM instruction_assignee a
    JOIN role_grant g ON g.role = 'executor' AND g.organisation_id = a.organisation_id
    WHERE a.instruction_id = ${instructionId}`;

/** Persons whom the announcement itself names; one who acts today for another of them is their deputy. */
export const named = (field: string): string => `
  SELECT named.person, NULL::text, NULL::uuid, (
    SELECT l.from_user_id FROM delegation l WHERE l.to_user_id = named.person AND l.revoked_at IS NULL
      AND $2::date BETWEEN l.starts_on AND l.ends_on AND $1::jsonb -> '${field}' ? l.from_user_id::text
    ORDER BY l.id LIMIT 1)
  FROM (SELECT value::uuid AS person FROM jsonb_array_elements_text($1::jsonb -> '${field}')) named`;

/** All of them as one JSON list. */
export const receivers = (...groups: string[]): string =>
  `(SELECT coalesce(json_agg(r), '[]') FROM (${groups.join(' UNION ALL ')}) r(person, role, scope, behalf) WHERE r.person IS NOT NULL)`;
