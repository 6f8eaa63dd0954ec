import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { describeFinding } from '#libs/intake';
import type { Finding } from '#libs/intake';
import type { Language, Trilingual } from '#libs/kernel';
import { CONFIG, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import type { ReportFormat } from '../contract/report.js';
import type { PassportScreening, PassportSnapshot } from '../documents/index.js';
import { passportData } from './passport-data.js';
import type { PassportData } from './passport-data.js';
import type { ReportMaker, ReportSubject } from './report-maker.js';

/** The passport of one project. */
@Injectable()
export class ProjectPassport implements ReportMaker {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  async freeze(tx: EntityManager, { projectId }: ReportSubject, at: Date): Promise<PassportSnapshot> {
    if (projectId === null) throw new Error('a passport needs a project');
    return snapshotOf(await passportData(tx, projectId), this.config.city, at);
  }

  async draw(frozen: object, format: ReportFormat, language: Language): Promise<Buffer> {
    // Loaded when it is needed: a process that only takes requests never holds the typesetter.
    const { renderPassportDocx, renderPassportPdf } = await import('../documents/index.js');
    const render = format === 'pdf' ? renderPassportPdf : renderPassportDocx;
    return render(passport(frozen), language);
  }

  fileStem(frozen: object): string {
    return `${passport(frozen).project.code}-passport`;
  }
}

/** The one place that trusts the column: what lies in it is what `freeze` has put there. */
const passport = (frozen: object): PassportSnapshot => frozen as PassportSnapshot;

function snapshotOf(data: PassportData, city: Config['city'], at: Date): PassportSnapshot {
  const { project, bundleProjects } = data;
  return {
    takenAt: at.toISOString(),
    city: { name: city.name, timeZone: city.timeZone },
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
