import type { ProjectPatch } from '../contract/project.js';
import type { ProjectEntity } from './project.entity.js';
import type { References } from './references.js';

/** The columns of the project's own row for the fields that are given. */
export function columnsOf(fields: ProjectPatch, references: References): Partial<ProjectEntity> {
  const columns: Partial<ProjectEntity> = {};
  if (fields.originalLanguage !== undefined) columns.originalLanguage = fields.originalLanguage;
  if (fields.title !== undefined) {
    Object.assign(columns, {
      titleKk: fields.title.kk ?? null,
      titleRu: fields.title.ru ?? null,
      titleEn: fields.title.en ?? null,
    });
  }
  if (fields.description !== undefined) {
    columns.descriptionKk = fields.description?.kk ?? null;
    columns.descriptionRu = fields.description?.ru ?? null;
    columns.descriptionEn = fields.description?.en ?? null;
  }
  if (fields.purpose !== undefined) columns.purpose = fields.purpose;
  if (fields.relevance !== undefined) columns.relevance = fields.relevance;
  if (references.direction && fields.direction !== undefined) columns.directionId = references.direction;
  if (fields.roadmap !== undefined) columns.roadmapId = references.roadmap;
  if (fields.initiator !== undefined) columns.initiatorId = references.initiator;
  if (fields.bundle !== undefined) columns.bundleId = references.bundle;
  if (fields.managerId !== undefined) columns.managerId = references.manager;
  if (fields.startsOn !== undefined) columns.startsOn = fields.startsOn;
  if (fields.endsOn !== undefined) columns.endsOn = fields.endsOn;
  if (fields.citizens !== undefined) {
    columns.citizensAffected = fields.citizens?.affected?.toString() ?? null;
    columns.citizensEstimate = fields.citizens?.estimate ?? null;
  }
  if (fields.cost !== undefined) columns.costTotal = fields.cost?.total ?? null;
  if (fields.mandate !== undefined) {
    columns.mandateIssuer = fields.mandate?.issuer ?? null;
    columns.mandateNumber = fields.mandate?.number ?? null;
    columns.mandateDate = fields.mandate?.date ?? null;
  }
  if (fields.coordination !== undefined) {
    columns.coordinationLevel = fields.coordination?.level ?? null;
    columns.coordinationMembers = fields.coordination?.members ?? null;
    columns.coordinationReason = fields.coordination?.reason ?? null;
  }
  if (fields.safety !== undefined) {
    columns.safetyAffected = fields.safety?.affected ?? null;
    columns.safetyEstimate = fields.safety?.estimate ?? null;
  }
  if (fields.innovation !== undefined) {
    columns.firstInCity = fields.innovation?.firstInCity ?? null;
    columns.innovationExplanation = fields.innovation?.explanation ?? null;
  }
  if (fields.iconicSite !== undefined) {
    columns.iconicSiteName = fields.iconicSite?.name ?? null;
    columns.iconicSiteExplanation = fields.iconicSite?.explanation ?? null;
  }
  if (fields.riskQuestion !== undefined) columns.riskQuestion = fields.riskQuestion;
  return columns;
}
