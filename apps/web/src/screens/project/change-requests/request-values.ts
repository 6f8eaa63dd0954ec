import type { Budget, ChangeRequestInput } from '../../../api';

export interface RequestValues {
  reasonCode: ChangeRequestInput['reasonCode'];
  justification: string;
  /** New day by milestone; an empty one leaves it as it is. */
  days: Record<string, string>;
  /** New amount by line of the budget; an empty one leaves it as it is. */
  amounts: Record<string, string>;
  /** Why the line changes. */
  causes: Record<string, string>;
}

export function requestBody(
  { reasonCode, justification, days, amounts, causes }: RequestValues,
  lines: Budget['lines'],
): ChangeRequestInput {
  return {
    reasonCode,
    justification,
    milestones: Object.entries(days)
      .filter(([, toOn]) => toOn !== '')
      .map(([milestoneId, toOn]) => ({ milestoneId, toOn })),
    budget: lines
      .filter(({ id }) => amounts[id])
      .map(({ id, year, source, category }) => ({
        year,
        source,
        category,
        toAmount: plainAmount(amounts[id] ?? ''),
        cause: causes[id] || null,
      })),
  };
}

/** As people write it, with spaces and a comma, and as the API takes it. */
export const plainAmount = (written: string): string => written.replace(/\s/g, '').replace(',', '.');
