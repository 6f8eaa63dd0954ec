import type { Organisation, ScreeningFacts } from '../../../api';
import { isFilled, isFunding } from './input';
import type { Values } from './values';

const MONEY = /^\d{1,18}(\.\d{1,2})?$/;

const said = (value: string): string | undefined => value.trim() || undefined;
const number = (value: string): number | undefined => (value === '' ? undefined : Number(value));
const money = (value: string): string | undefined => (MONEY.test(value) ? value : undefined);

/** What the criteria look at, of a proposal that is still being written: what is not filled is not known. */
export function factsOf(
  values: Values,
  organisations: readonly Organisation[],
  attestation?: ScreeningFacts['attestation'],
): ScreeningFacts {
  const { mandate, coordination, citizens, safety, innovation, iconicSite, cost } = values;
  return {
    direction: values.direction,
    mandate: mandate.issuer
      ? { issuer: mandate.issuer, number: said(mandate.number), date: said(mandate.date) }
      : undefined,
    participants: values.participants
      .filter(({ organisation }) => organisation !== '')
      .map(({ organisation, part }) => {
        const known = organisations.find(({ code }) => code === organisation);
        return { organisation, kind: known?.kind, head: known?.direction, part: said(part) };
      }),
    funding: values.funding.filter(isFunding).map(({ source, amount }) => ({ source, amount: money(amount) })),
    coordination: coordination.level
      ? {
          level: coordination.level,
          members: coordination.level === 'committee_members' ? number(coordination.members) : undefined,
          reason: said(coordination.reason),
        }
      : undefined,
    citizens: { affected: number(citizens.affected), estimate: said(citizens.estimate) },
    safety: safety.affected ? { affected: safety.affected === 'yes', estimate: said(safety.estimate) } : undefined,
    innovation: innovation.firstInCity
      ? { firstInCity: innovation.firstInCity === 'yes', explanation: said(innovation.explanation) }
      : undefined,
    iconicSite: { name: said(iconicSite.name), explanation: said(iconicSite.explanation) },
    cost: {
      total: money(cost.total),
      categories: cost.categories
        .filter(isFilled)
        .map(({ category, amount }) => ({ category: said(category), amount: money(amount) })),
    },
    risks: values.risks.filter(isFilled).map(({ title, probability, impact }) => ({
      title: said(title),
      probability: number(probability),
      impact: number(impact),
    })),
    riskQuestion: said(values.riskQuestion),
    attestation,
  };
}
