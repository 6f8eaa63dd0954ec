import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { describeFinding } from '#libs/intake';
import type { Finding } from '#libs/intake';
import type { Actor, Language, Trilingual } from '#libs/kernel';
import { translate } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import type { PassportScreening, PassportSnapshot } from '../documents/index.js';
import type { PaperCity } from '../documents/paper-head.js';
import { CityHead } from './city-head.js';
import { projectVerdict } from './project-sight.js';
import { passportData } from './passport-data.js';
import type { PassportData } from './passport-data.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

/** The passport of one project. */
@Injectable()
export class ProjectPassport implements ReportMaker {
  constructor(
    private readonly visible: VisibleProjects,
    private readonly head: CityHead,
  ) {}

  verdict(actor: Actor, { projectId }: ReportSubject): Promise<ReportVerdict> {
    return projectVerdict(this.visible, actor, projectId);
  }

  async freeze(tx: EntityManager, { projectId }: ReportSubject, at: Date): Promise<PassportSnapshot> {
    if (projectId === null) throw new Error('a passport needs a project');
    return snapshotOf(await passportData(tx, projectId), this.head.city, at);
  }
}

function snapshotOf(data: PassportData, city: PaperCity, at: Date): PassportSnapshot {
  const { project, bundleProjects } = data;
  return {
    takenAt: at.toISOString(),
    city,
    project: { id: project.id, code: project.code },
    stage: project.stage,
    oversight: project.oversight,
    originalLanguage: project.originalLanguage,
    illustrative: project.illustrativeFields.length > 0,
    title: { ...project.title, stale: project.staleTranslations.title },
    description: { ...project.description, stale: project.staleTranslations.description },
    purpose: project.purpose,
    relevance: project.relevance,
    expectedResults: project.expectedResults,
    direction: project.direction,
    headOfDirection: data.headOfDirection,
    roadmap: project.roadmap?.name ?? null,
    districts: project.districts.map(({ name }) => name),
    initiator: project.initiator?.name ?? null,
    manager: project.manager?.name ?? null,
    participants: project.participants.map(({ name, kind, head, part }) => ({
      organisation: name,
      kind,
      curatedBy: head,
      part,
    })),
    citizens: project.citizens,
    cost: project.cost,
    funding: project.funding,
    startsOn: project.startsOn,
    endsOn: project.endsOn,
    mandate: project.mandate,
    coordination: project.coordination,
    risks: project.risks,
    bundle: project.bundle && { name: project.bundle.name, projects: bundleProjects },
    documents: project.documents.map(({ title, kind, sha256 }) => ({ title, kind, sha256 })),
    screening: screeningOf(data),
    attestations: data.attestations,
    transitions: data.transitions,
  };
}

function screeningOf({ screening, override }: PassportData): PassportScreening | null {
  return (
    screening && {
      flagged: screening.flagged,
      policyVersion: screening.policyVersion,
      at: screening.at,
      criteria: screening.criteria.map((finding) => ({
        code: finding.code,
        result: finding.result,
        reason: explained(finding),
      })),
      override,
    }
  );
}

/** The finding in every language: a later wording must not change a frozen paper. */
function explained(finding: Finding): Trilingual {
  const inWords = (language: Language) =>
    describeFinding((key, params) => translate(language, key, params), finding, language);
  return { kk: inWords('kk'), ru: inWords('ru'), en: inWords('en') };
}
