import { directionsHeaded, hasRole, organisationsOf } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import type { Values } from '#libs/portfolio';

/** The condition under which row `i` is given to the actor, or to an organisation the actor works for. */
export function givenTo(actor: Actor, values: Values): string {
  return `EXISTS (SELECT FROM instruction_assignee a WHERE a.instruction_id = i.id
    AND (a.person_id = ${values.add(actor.userId)} OR a.organisation_id = ANY(${values.add(organisationsOf(actor))}::uuid[])))`;
}

/**
 * The condition under which the actor sees row `i`: the office, the committee, administrators and auditors all, heads
 * those of their direction, everybody what is given to them.
 */
export function instructionSightSql(actor: Actor, values: Values): string {
  if (hasRole(actor, 'admin', 'project_office', 'auditor', 'committee_chair', 'committee_member')) return 'TRUE';
  return `(i.direction_id = ANY(${values.add(directionsHeaded(actor))}::uuid[]) OR ${givenTo(actor, values)})`;
}
