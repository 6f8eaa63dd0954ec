import type { EntityManager } from 'typeorm';
import { headsOf } from '#libs/identity';
import type { Day } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import {
  automaticRecusals,
  chairOn,
  countAttendance,
  type Recusal,
  recusalsOf,
  type RulesInForce,
  type Seat,
  seatsOn,
  type Sitting,
  within,
} from '../domain/index.js';
import type { AgendaItemEntity } from '../persistence/meeting.entities.js';
import { DeputyEntity, MembershipEntity } from '../persistence/rules-and-members.entities.js';
import { type ItemAttendance, PresenceEntity, RecusalEntity } from '../persistence/voting.entities.js';

/** The committee as it is composed on a day. */
export interface Composition {
  readonly seats: readonly Seat[];
  /** The person who chairs. */
  readonly chair: string | null;
  /** Everybody who belongs to it: members in any capacity and the deputies of those who vote. */
  readonly persons: ReadonlySet<string>;
}

export async function compositionOn(tx: EntityManager, day: Day): Promise<Composition> {
  const memberships = await tx.find(MembershipEntity);
  const seats = seatsOn(memberships, await tx.find(DeputyEntity), day);
  const persons = new Set([
    ...memberships.filter((membership) => within(membership, day)).map(({ personId }) => personId),
    ...seats.flatMap(({ deputy }) => deputy ?? []),
  ]);
  return { seats, chair: chairOn(memberships, day), persons };
}

/** Attendance of an item as it stands now; the vote freezes it when it opens. */
export async function attendanceNow(
  tx: EntityManager,
  item: AgendaItemEntity,
  rules: RulesInForce,
  day: Day,
): Promise<ItemAttendance> {
  const { seats, chair } = await compositionOn(tx, day);
  const recusals = recusalsOf(await recusalsByOffice(tx, item, seats, day), await declaredRecusals(tx, item.id));
  const sitting: Sitting = {
    seats,
    present: (await tx.find(PresenceEntity, { where: { itemId: item.id }, order: { personId: 'ASC' } })).map(
      ({ personId }) => personId,
    ),
    recused: recusals.map(({ personId }) => personId),
  };
  return { ...countAttendance(rules, sitting), sitting, recusals, chair };
}

/** Recusals that follow from a person's part in the project; an item without a project has none. */
export async function recusalsByOffice(
  tx: EntityManager,
  { projectId }: AgendaItemEntity,
  seats: readonly Seat[],
  day: Day,
): Promise<Recusal[]> {
  if (projectId === null) return [];
  const { managerId, directionId } = await tx.findOneByOrFail(ProjectEntity, { id: projectId });
  return automaticRecusals(seats, { managerId, headIds: await headsOf(tx, directionId, day) });
}

async function declaredRecusals(tx: EntityManager, itemId: string): Promise<Recusal[]> {
  const declared = await tx.find(RecusalEntity, { where: { itemId }, order: { personId: 'ASC' } });
  return declared.map(({ personId, reason }) => ({ personId, ground: 'declared', reason }));
}
