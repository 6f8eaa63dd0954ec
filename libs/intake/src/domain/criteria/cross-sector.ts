import { type Criterion, given, no, unproven, yes } from '../assessment.js';
import type { OrganisationKind, ParticipantFacts } from '../facts.js';

/**
 * Criterion 2: a cross-sector project, alone or with its bundle.
 *
 * - An organisation counts once, however often it is listed.
 * - One without a head (null) counts as an organisation, not as a head.
 * - The evidence is each organisation's part. Organisations whose part is described may meet the criterion by
 *   themselves; then it does not matter that an additional one has none.
 * - A participant whose organisation, kind or head is not known is not counted, but if it could make the difference,
 *   the result is missing evidence and not "no".
 */
export const crossSector: Criterion = (facts, { crossSector: rule }) => {
  const possible = organisations([...(facts.participants ?? []), ...(facts.bundleParticipants ?? [])], rule.kinds);
  const certain = possible.filter((organisation) => organisation.certain);
  const described = rule.partRequired ? certain.filter((organisation) => organisation.described) : certain;
  const counts = { organisations: certain.length, heads: headsOf(certain).size };
  const enough = (group: readonly Organisation[], heads: number) =>
    group.length >= rule.minOrganisations && heads >= rule.minHeads;

  if (enough(described, headsOf(described).size)) return yes('CROSS_SECTOR', counts);
  if (enough(certain, counts.heads)) {
    return unproven('PARTS_MISSING', { ...counts, withoutPart: namesOf(certain.filter((each) => !each.described)) });
  }
  const headless = possible.filter((organisation) => !organisation.headKnown).length;
  if (enough(possible, headsOf(possible).size + headless)) {
    return unproven('PARTICIPANTS_INCOMPLETE', {
      ...counts,
      incomplete: possible.filter((organisation) => !organisation.certain || !organisation.headKnown).length,
    });
  }
  const required = { requiredOrganisations: rule.minOrganisations, requiredHeads: rule.minHeads };
  if (certain.length === 0) return no('NO_CITY_ORGANISATIONS', required);
  if (certain.length >= rule.minOrganisations) return no('TOO_FEW_HEADS', { ...counts, ...required });
  if (counts.heads >= rule.minHeads) return no('TOO_FEW_ORGANISATIONS', { ...counts, ...required });
  return no('TOO_FEW_ORGANISATIONS_AND_HEADS', { ...counts, ...required });
};

interface Organisation {
  readonly name: string | undefined;
  /** Named, and of a kind that counts. */
  certain: boolean;
  described: boolean;
  headKnown: boolean;
  readonly heads: Set<string>;
}

/** Every organisation that counts or may count; the unnamed cannot be told apart, so each stands for itself. */
function organisations(participants: readonly ParticipantFacts[], kinds: readonly OrganisationKind[]): Organisation[] {
  const named = new Map<string, Organisation>();
  const unnamed: Organisation[] = [];
  for (const { organisation: name, kind, head, part } of participants) {
    if (kind !== undefined && !kinds.includes(kind)) continue;
    let organisation = name === undefined ? undefined : named.get(name);
    if (!organisation) {
      organisation = { name, certain: false, described: false, headKnown: false, heads: new Set() };
      if (name === undefined) unnamed.push(organisation);
      else named.set(name, organisation);
    }
    organisation.certain ||= name !== undefined && kind !== undefined;
    organisation.described ||= given(part);
    organisation.headKnown ||= head !== undefined;
    if (given(head)) organisation.heads.add(head);
  }
  return [...named.values(), ...unnamed];
}

const headsOf = (group: readonly Organisation[]): Set<string> => new Set(group.flatMap(({ heads }) => [...heads]));

const namesOf = (group: readonly Organisation[]): string[] =>
  group.flatMap(({ name }) => (name === undefined ? [] : [name])).toSorted();
