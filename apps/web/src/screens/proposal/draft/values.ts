import type { Project, ProjectInput } from '../../../api';
import type { Language } from '../../../texts/language';

export const SOURCES = ['local', 'republican', 'private', 'ppp', 'international', 'participatory'] as const;
export const ISSUERS = ['head_of_state', 'government', 'akim'] as const;
export const LEVELS = ['none', 'head', 'committee_members', 'akim'] as const;

type Affirmed = '' | 'yes' | 'no';
type Texts = Record<Language, string>;

/**
 * What stands in the fields of a proposal, under the names that the API has for them, so that its refusals find their fields.
 * Everything a person types is text, exactly as typed; a field that is not filled is an empty text.
 */
export interface Values {
  originalLanguage: Language;
  title: Texts;
  description: Texts;
  purpose: string;
  relevance: string;
  expectedResults: { name: string; year: string; value: string; unit: string }[];
  direction: string;
  roadmap: string;
  furtherRoadmaps: string[];
  districts: string[];
  initiator: string;
  managerId: string;
  bundle: string;
  participants: { organisation: string; part: string }[];
  citizens: { affected: string; estimate: string };
  cost: { total: string; categories: { category: string; amount: string }[] };
  funding: { source: (typeof SOURCES)[number]; year: string; amount: string }[];
  startsOn: string;
  endsOn: string;
  mandate: { issuer: '' | (typeof ISSUERS)[number]; number: string; date: string };
  coordination: { level: '' | (typeof LEVELS)[number]; members: string; reason: string };
  safety: { affected: Affirmed; estimate: string };
  innovation: { firstInCity: Affirmed; explanation: string };
  iconicSite: { name: string; explanation: string };
  risks: { title: string; probability: string; impact: string }[];
  riskQuestion: string;
}

export const emptyValues = (originalLanguage: Language, managerId: string): Values => ({
  originalLanguage,
  title: { kk: '', ru: '', en: '' },
  description: { kk: '', ru: '', en: '' },
  purpose: '',
  relevance: '',
  expectedResults: [],
  direction: '',
  roadmap: '',
  furtherRoadmaps: [],
  districts: [],
  initiator: '',
  managerId,
  bundle: '',
  participants: [],
  citizens: { affected: '', estimate: '' },
  cost: { total: '', categories: [] },
  funding: [],
  startsOn: '',
  endsOn: '',
  mandate: { issuer: '', number: '', date: '' },
  coordination: { level: '', members: '', reason: '' },
  safety: { affected: '', estimate: '' },
  innovation: { firstInCity: '', explanation: '' },
  iconicSite: { name: '', explanation: '' },
  risks: [],
  riskQuestion: '',
});

const text = (value: string | number | null | undefined): string => String(value ?? '');
const texts = ({ kk, ru, en }: Project['title']): Texts => ({ kk: text(kk), ru: text(ru), en: text(en) });
const affirmed = (value: boolean | undefined): Affirmed => (value === undefined ? '' : value ? 'yes' : 'no');

/** A line of funding in which nothing stands yet. */
export const NEW_FUNDING: Values['funding'][number] = { source: 'local', year: '', amount: '' };

/** The proposal as the server has it. */
export const valuesOf = (project: Project): Values => ({
  originalLanguage: project.originalLanguage,
  title: texts(project.title),
  description: texts(project.description),
  purpose: text(project.purpose),
  relevance: text(project.relevance),
  expectedResults: project.expectedResults.map(({ name, year, value, unit }) => ({
    name,
    year: text(year),
    value: text(value),
    unit: text(unit),
  })),
  direction: project.direction.code,
  roadmap: text(project.roadmap?.code),
  furtherRoadmaps: project.furtherRoadmaps.map(({ code }) => code),
  districts: project.districts.map(({ code }) => code),
  initiator: text(project.initiator?.code),
  managerId: text(project.manager?.id),
  bundle: text(project.bundle?.code),
  participants: project.participants.map(({ organisation, part }) => ({ organisation, part: text(part) })),
  citizens: { affected: text(project.citizens?.affected), estimate: text(project.citizens?.estimate) },
  cost: { total: text(project.cost?.total), categories: project.cost?.categories ?? [] },
  funding: project.funding.map(({ source, year, amount }) => ({ source, year: text(year), amount })),
  startsOn: text(project.startsOn),
  endsOn: text(project.endsOn),
  mandate: {
    issuer: ISSUERS.find((one) => one === project.mandate?.issuer) ?? '',
    number: text(project.mandate?.number),
    date: text(project.mandate?.date),
  },
  coordination: {
    level: LEVELS.find((one) => one === project.coordination?.level) ?? '',
    members: text(project.coordination?.members),
    reason: text(project.coordination?.reason),
  },
  safety: { affected: affirmed(project.safety?.affected), estimate: text(project.safety?.estimate) },
  innovation: {
    firstInCity: affirmed(project.innovation?.firstInCity),
    explanation: text(project.innovation?.explanation),
  },
  iconicSite: { name: text(project.iconicSite?.name), explanation: text(project.iconicSite?.explanation) },
  risks: project.risks.map(({ title, probability, impact }) => ({
    title,
    probability: text(probability),
    impact: text(impact),
  })),
  riskQuestion: text(project.riskQuestion),
});

export type Field = keyof Values & keyof ProjectInput;
