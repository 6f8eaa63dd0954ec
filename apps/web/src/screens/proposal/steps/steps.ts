import type { Values } from '../draft/values';

export const STEPS = [
  'essence',
  'place',
  'participants',
  'significance',
  'money',
  'results',
  'grounds',
  'risks',
  'documents',
  'submit',
] as const;
export type Step = (typeof STEPS)[number];

const STEP_OF: Readonly<Record<keyof Values, Step>> = {
  originalLanguage: 'essence',
  title: 'essence',
  description: 'essence',
  direction: 'essence',
  purpose: 'essence',
  relevance: 'essence',
  roadmap: 'place',
  furtherRoadmaps: 'place',
  districts: 'place',
  startsOn: 'place',
  endsOn: 'place',
  initiator: 'participants',
  managerId: 'participants',
  bundle: 'participants',
  participants: 'participants',
  citizens: 'significance',
  safety: 'significance',
  innovation: 'significance',
  iconicSite: 'significance',
  cost: 'money',
  funding: 'money',
  expectedResults: 'results',
  mandate: 'grounds',
  coordination: 'grounds',
  risks: 'risks',
  riskQuestion: 'risks',
};

/** The step on which a field stands, by its path. */
export function stepOf(path: string): Step {
  const [field] = path.split('.');
  return Object.entries(STEP_OF).find(([name]) => name === field)?.[1] ?? 'submit';
}
