import type { DemoCity, DemoProject, OrganisationKind } from './demo-city.js';
import { organisation } from './organisations.js';

interface Participant {
  readonly organisation: string;
  readonly kind: OrganisationKind;
  readonly head: string | null;
  readonly part?: string;
}

const given = <T>(value: T | null): T | undefined => value ?? undefined;

const participants = (project: DemoProject): Participant[] =>
  project.participants.map(({ organisation: code, part }) => {
    const { kind, direction } = organisation(code);
    return { organisation: code, kind, head: direction, ...(part === null ? {} : { part }) };
  });

/** A bundle counts the organisations of its living projects. */
const isAlive = ({ life: { stage } }: DemoProject): boolean => stage !== 'cancelled' && stage !== 'rejected';

/** What the intake policy reads of a project of the demo city; what is not known is absent. */
export function screeningFacts(city: DemoCity, project: DemoProject) {
  const { mandate, coordination, citizens, safety, innovation, iconicSite } = project;
  return {
    direction: project.direction,
    participants: participants(project),
    bundleParticipants: city.projects
      .filter(
        (other) => project.bundle !== null && other.bundle === project.bundle && other !== project && isAlive(other),
      )
      .flatMap(participants),
    funding: project.funding.map(({ source, amount }) => ({ source, amount })),
    mandate: mandate ? { issuer: mandate.issuer, number: given(mandate.number), date: given(mandate.date) } : undefined,
    coordination: coordination
      ? { level: coordination.level, members: given(coordination.members), reason: given(coordination.reason) }
      : undefined,
    citizens: citizens ? { affected: citizens.affected, estimate: given(citizens.estimate) } : undefined,
    safety: safety ? { affected: safety.affected, estimate: given(safety.estimate) } : undefined,
    innovation: innovation
      ? { firstInCity: innovation.firstInCity, explanation: given(innovation.explanation) }
      : undefined,
    iconicSite: iconicSite ? { name: iconicSite.name, explanation: given(iconicSite.explanation) } : undefined,
    cost: given(project.cost),
    risks: project.risks,
    riskQuestion: given(project.riskQuestion),
    attestation: project.attestation
      ? { direction: project.direction, criteria: project.attestation.criteria }
      : undefined,
  };
}
