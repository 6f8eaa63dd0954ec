import type { DemoProject } from '../domain/demo-city.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Columns, RowLife, Write } from '../persistence/row-life.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

/** The columns of the project's own row that its passport fills. */
export function passportColumns(project: DemoProject, references: References): Columns {
  const { title, mandate, coordination, citizens, safety, innovation, iconicSite } = project;
  return {
    original_language: project.originalLanguage,
    title_kk: title.kk,
    title_ru: title.ru,
    title_en: title.en,
    title_stale: [],
    description_kk: null,
    description_ru: project.description,
    description_en: null,
    description_stale: [],
    purpose: project.purpose,
    relevance: project.relevance,
    direction_id: idOf(references.directions, project.direction),
    roadmap_id: project.roadmap && idOf(references.roadmaps, project.roadmap),
    initiator_id: idOf(references.organisations, project.initiator),
    bundle_id: project.bundle && idOf(references.bundles, project.bundle),
    manager_id: idOf(references.people, project.manager).id,
    starts_on: project.startsOn,
    ends_on: project.endsOn,
    citizens_affected: citizens?.affected ?? null,
    citizens_estimate: citizens?.estimate ?? null,
    cost_total: project.cost?.total ?? null,
    mandate_issuer: mandate?.issuer ?? null,
    mandate_number: mandate?.number ?? null,
    mandate_date: mandate?.date ?? null,
    coordination_level: coordination?.level ?? null,
    coordination_members: coordination?.members ?? null,
    coordination_reason: coordination?.reason ?? null,
    safety_affected: safety?.affected ?? null,
    safety_estimate: safety?.estimate ?? null,
    first_in_city: innovation?.firstInCity ?? null,
    innovation_explanation: innovation?.explanation ?? null,
    iconic_site_name: iconicSite?.name ?? null,
    iconic_site_explanation: iconicSite?.explanation ?? null,
    risk_question: project.riskQuestion,
    illustrative_fields: project.illustrative,
  };
}

/** The passport's lists, written with the draft. */
export function passportParts(
  project: DemoProject,
  projectId: string,
  { at, by }: Write,
  references: References,
): (readonly [DemoTable, readonly RowLife[]])[] {
  const rows = (parts: readonly Columns[]) =>
    parts.map((part) => writtenOnce(datedId(at), at, by, { project_id: projectId, ...part }));
  const numbered = (parts: readonly object[]) => rows(parts.map((part, position) => ({ position, ...part })));
  return [
    [
      'project_participant',
      rows(
        project.participants.map(({ organisation, part }) => ({
          organisation_id: idOf(references.organisations, organisation),
          part,
        })),
      ),
    ],
    ['project_district', rows(project.districts.map((code) => ({ district_id: idOf(references.districts, code) })))],
    ['project_funding', numbered(project.funding)],
    ['project_cost', numbered(project.cost?.categories ?? [])],
    ['project_result', numbered(project.expectedResults)],
    [
      'project_risk',
      numbered(
        project.risks.map((risk, index) => ({
          number: index + 1,
          ...risk,
          owner_id: null,
          response: null,
          response_plan: null,
          review_on: null,
          state: 'open',
          version: 1,
        })),
      ),
    ],
  ];
}
