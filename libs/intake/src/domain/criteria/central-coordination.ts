import { fromTiyn, toTiyn } from '#libs/kernel';
import { type Assessment, type Criterion, given, missingOf, no, unproven, yes } from '../assessment.js';
import type { FundingFacts } from '../facts.js';

/**
 * Criterion 3: republican money or a central state body, and a need for coordination by the akim or by several
 * committee members. Both halves must hold. Only the project's own participants are read: a bundle counts together
 * under criterion 2 alone.
 */
export const centralCoordination: Criterion = (facts, policy) => {
  const money = republicanMoney(facts.funding ?? []);
  const central = (facts.participants ?? []).some(
    ({ kind }) => kind !== undefined && policy.centralKinds.includes(kind),
  );
  if (money.tiyn === 0n && !money.unknown && !central) return no('NO_REPUBLICAN_MONEY_OR_CENTRAL_BODY');

  const { level, members, reason } = facts.coordination ?? {};
  const required = policy.coordination.minMembers;
  if (level === 'none' || level === 'head') return no('COORDINATION_NOT_NEEDED');
  if (level === undefined && members === undefined && !given(reason)) return no('COORDINATION_NOT_NEEDED');
  if (level === 'committee_members' && members !== undefined && members < required) {
    return no('TOO_FEW_COMMITTEE_MEMBERS', { members, requiredMembers: required });
  }

  const missing = missingOf({
    'funding.amount': money.tiyn > 0n || central,
    'coordination.level': level !== undefined,
    'coordination.members': level !== 'committee_members' || members !== undefined,
    'coordination.reason': given(reason) || !policy.coordination.reasonRequired,
  });
  if (missing.length > 0) return unproven('COORDINATION_EVIDENCE_MISSING', { missing });
  return coordinated(money.tiyn, level === 'committee_members' ? members : undefined);
};

function coordinated(tiyn: bigint, members: number | undefined): Assessment {
  if (tiyn > 0n) {
    const amount = fromTiyn(tiyn);
    return members === undefined
      ? yes('REPUBLICAN_MONEY_AND_AKIM', { amount })
      : yes('REPUBLICAN_MONEY_AND_COMMITTEE_MEMBERS', { amount, members });
  }
  return members === undefined ? yes('CENTRAL_BODY_AND_AKIM') : yes('CENTRAL_BODY_AND_COMMITTEE_MEMBERS', { members });
}

/** The sum of the republican lines; `unknown` when a line has no amount yet. */
function republicanMoney(funding: readonly FundingFacts[]): { tiyn: bigint; unknown: boolean } {
  let tiyn = 0n;
  let unknown = false;
  for (const { source, amount } of funding) {
    if (source !== 'republican') continue;
    if (amount === undefined) unknown = true;
    else tiyn += toTiyn(amount);
  }
  return { tiyn, unknown };
}
