import type { ProjectInput, ProjectPatch } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';
import { NEW_FUNDING } from './values';
import type { Field, Values } from './values';

const filled = (value: string | undefined): string | null => value?.trim() || null;
const whole = (value: string): number | null => (value === '' ? null : Number(value));
const texts = ({ kk, ru, en }: Values['title']) => ({ kk: filled(kk), ru: filled(ru), en: filled(en) });
export const isFilled = (row: object): boolean => Object.values(row).some((value) => value !== '');
/** A line of funding always has a source; it says something once that or anything else in it has been changed. */
export const isFunding = (line: Values['funding'][number]): boolean =>
  line.source !== NEW_FUNDING.source || isFilled({ year: line.year, amount: line.amount });

/** The body of the request. Rows in which nothing stands are not sent; what is wrong is, for the API says what is wrong with it. */
export function inputOf(values: Values): Required<ProjectInput> {
  const { mandate, coordination, safety, innovation, iconicSite, citizens, cost } = values;
  const categories = cost.categories.filter(isFilled);
  return {
    originalLanguage: values.originalLanguage,
    title: texts(values.title),
    description: isFilled(values.description) ? texts(values.description) : null,
    purpose: filled(values.purpose),
    relevance: filled(values.relevance),
    expectedResults: values.expectedResults.filter(isFilled).map(({ name, year, value, unit }) => ({
      name,
      year: whole(year),
      value: filled(plainDecimal(value)),
      unit: filled(unit),
    })),
    direction: values.direction,
    roadmap: filled(values.roadmap),
    furtherRoadmaps: values.furtherRoadmaps,
    districts: values.districts,
    initiator: filled(values.initiator),
    managerId: filled(values.managerId),
    bundle: filled(values.bundle),
    participants: values.participants
      .filter(isFilled)
      .map(({ organisation, part }) => ({ organisation, part: filled(part) })),
    citizens: isFilled(citizens) ? { affected: whole(citizens.affected), estimate: filled(citizens.estimate) } : null,
    cost: cost.total === '' && categories.length === 0 ? null : { total: filled(cost.total), categories },
    funding: values.funding
      .filter(isFunding)
      .map(({ source, year, amount }) => ({ source, year: whole(year), amount })),
    startsOn: filled(values.startsOn),
    endsOn: filled(values.endsOn),
    mandate:
      (mandate.issuer && {
        issuer: mandate.issuer,
        number: filled(mandate.number),
        date: filled(mandate.date),
      }) ||
      null,
    coordination:
      (coordination.level && {
        level: coordination.level,
        members: coordination.level === 'committee_members' ? whole(coordination.members) : null,
        reason: filled(coordination.reason),
      }) ||
      null,
    safety: (safety.affected && { affected: safety.affected === 'yes', estimate: filled(safety.estimate) }) || null,
    innovation:
      (innovation.firstInCity && {
        firstInCity: innovation.firstInCity === 'yes',
        explanation: filled(innovation.explanation),
      }) ||
      null,
    iconicSite: isFilled(iconicSite) ? { name: iconicSite.name, explanation: filled(iconicSite.explanation) } : null,
    risks: values.risks.filter(isFilled).map(({ title, probability, impact }) => ({
      title,
      probability: Number(probability),
      impact: Number(impact),
    })),
    riskQuestion: filled(values.riskQuestion),
  };
}

/** The fields in which the two differ, as the API would have them. */
export function differing(one: Values, other: Values): Field[] {
  const [first, second] = [inputOf(one), inputOf(other)];
  return fieldsOf(first).filter((field) => JSON.stringify(first[field]) !== JSON.stringify(second[field]));
}

export function patchOf(values: Values, fields: readonly Field[]): ProjectPatch {
  const input = inputOf(values);
  return Object.fromEntries(fields.map((field) => [field, input[field]]));
}

const fieldsOf = (input: ReturnType<typeof inputOf>): Field[] => Object.keys(input) as Field[];

const LISTS = {
  expectedResults: ({ expectedResults }: Values) => expectedResults.map(isFilled),
  participants: ({ participants }: Values) => participants.map(isFilled),
  'cost.categories': ({ cost }: Values) => cost.categories.map(isFilled),
  funding: ({ funding }: Values) => funding.map(isFunding),
  risks: ({ risks }: Values) => risks.map(isFilled),
};

/** The field of the form for a pointer of the API; rows that were not sent are counted in again. */
export function pathOf(pointer: string, values: Values): string {
  const path = pointer.replace(/^[/?]/, '').replaceAll('/', '.');
  for (const [list, sent] of Object.entries(LISTS)) {
    const [, row, rest] = new RegExp(`^${list}\\.(\\d+)(.*)$`).exec(path) ?? [];
    if (row === undefined) continue;
    const rows = sent(values).flatMap((isSent, index) => (isSent ? [index] : []));
    return `${list}.${rows[Number(row)] ?? row}${rest}`;
  }
  return path === 'title' || path === 'description' ? `${path}.${values.originalLanguage}` : path;
}
