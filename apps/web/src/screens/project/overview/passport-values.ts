import type { Project, ProjectPatch } from '../../../api';

/** What the passport's form changes; costs and money have their own sections. */
export interface PassportValues {
  title: Project['title'];
  description: Project['description'];
  purpose: string | null;
  relevance: string | null;
  roadmap: string | null;
  districts: string[];
  initiator: string | null;
  startsOn: string | null;
  endsOn: string | null;
  citizens: NonNullable<Project['citizens']>;
  mandate: NonNullable<ProjectPatch['mandate']> | null;
  coordination: NonNullable<ProjectPatch['coordination']> | null;
}

export const passportValues = (project: Project): PassportValues => ({
  title: project.title,
  description: project.description,
  purpose: project.purpose,
  relevance: project.relevance,
  roadmap: project.roadmap?.code ?? null,
  districts: project.districts.map(({ code }) => code),
  initiator: project.initiator?.code ?? null,
  startsOn: project.startsOn,
  endsOn: project.endsOn,
  citizens: project.citizens ?? { affected: null, estimate: null },
  mandate: project.mandate && {
    ...project.mandate,
    issuer: ISSUERS.find((one) => one === project.mandate?.issuer) ?? 'akim',
  },
  coordination: project.coordination && {
    ...project.coordination,
    level: LEVELS.find((one) => one === project.coordination?.level) ?? 'none',
  },
});

export const ISSUERS = ['head_of_state', 'government', 'akim'] as const;
export const LEVELS = ['none', 'head', 'committee_members', 'akim'] as const;

/** The fields of the form, as the API names them in what it refuses. */
export const PASSPORT_FIELDS = [
  'title.kk',
  'title.ru',
  'title.en',
  'description.kk',
  'description.ru',
  'description.en',
  'purpose',
  'relevance',
  'roadmap',
  'districts',
  'initiator',
  'startsOn',
  'endsOn',
  'citizens.affected',
  'citizens.estimate',
  'mandate.issuer',
  'mandate.number',
  'mandate.date',
  'coordination.level',
  'coordination.members',
  'coordination.reason',
] as const;
