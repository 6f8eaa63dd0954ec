import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { newId } from '#libs/platform';
import type { ProjectPatch } from '../contract/project.js';
import {
  CostEntity,
  FundingEntity,
  ParticipantEntity,
  ProjectDistrictEntity,
  ResultEntity,
  RiskEntity,
} from './project-parts.entities.js';
import type { References } from './references.js';

/** Writes the lists that are given as a whole; a new project has no rows to take away first. */
export async function writeParts(
  tx: EntityManager,
  projectId: string,
  fields: ProjectPatch,
  references: References,
  { isNew }: { isNew: boolean },
): Promise<void> {
  const replace = async (entity: EntityTarget<ObjectLiteral>, rows: object[] | undefined) => {
    if (!rows) return;
    if (!isNew) await tx.delete(entity, { projectId });
    if (rows.length === 0) return;
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values(rows.map((row) => ({ id: newId(), projectId, ...row })))
      .updateEntity(false)
      .execute();
  };
  const numbered = <Item extends object>(items: readonly Item[] | undefined) =>
    items?.map((item, position) => ({ ...item, position }));

  await replace(ResultEntity, numbered(fields.expectedResults));
  await replace(FundingEntity, numbered(fields.funding));
  await replace(RiskEntity, numbered(fields.risks));
  await replace(CostEntity, fields.cost === undefined ? undefined : numbered(fields.cost?.categories ?? []));
  await replace(
    ProjectDistrictEntity,
    fields.districts?.map((code) => ({ districtId: references.districts.get(code) })),
  );
  await replace(
    ParticipantEntity,
    fields.participants?.map(({ organisation, part }) => ({
      organisationId: references.organisations.get(organisation),
      part,
    })),
  );
}
