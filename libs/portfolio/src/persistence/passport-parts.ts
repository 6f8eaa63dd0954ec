import type { EntityManager } from 'typeorm';
import { insertRows, newId } from '#libs/platform';
import type { NewRows } from '#libs/platform';
import type { ProjectPatch } from '../contract/project.js';
import type { References } from './references.js';

/** The rows of the lists that are given, by table; a list that is not given has no entry. Risks have a life of their own. */
export function partsOf(projectId: string, fields: ProjectPatch, references: References): NewRows {
  const { expectedResults, funding, cost, furtherRoadmaps, districts, participants } = fields;
  const rows = (items: readonly object[]) => items.map((item) => ({ id: newId(), projectId, ...item }));
  const numbered = (items: readonly object[]) => rows(items.map((item, position) => ({ ...item, position })));
  return {
    ...(expectedResults && { project_result: numbered(expectedResults) }),
    ...(funding && { project_funding: numbered(funding) }),
    ...(cost !== undefined && { project_cost: numbered(cost?.categories ?? []) }),
    ...(furtherRoadmaps && {
      project_roadmap: rows(furtherRoadmaps.map((code) => ({ roadmapId: references.furtherRoadmaps.get(code) }))),
    }),
    ...(districts && {
      project_district: rows(districts.map((code) => ({ districtId: references.districts.get(code) }))),
    }),
    ...(participants && {
      project_participant: rows(
        participants.map(({ organisation, part }) => ({
          organisationId: references.organisations.get(organisation),
          part,
        })),
      ),
    }),
  };
}

/** Puts these lists in the place of those that the project has. */
export async function replaceParts(tx: EntityManager, projectId: string, parts: NewRows): Promise<void> {
  for (const table of Object.keys(parts)) await tx.query(`DELETE FROM ${table} WHERE project_id = $1`, [projectId]);
  await insertRows(tx, parts);
}
