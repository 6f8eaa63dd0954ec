import type { Budget, ChangeRequest, ChangeRequestInput } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';

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
        toAmount: plainDecimal(amounts[id] ?? ''),
        cause: causes[id] || null,
      })),
  };
}

export { plainDecimal as plainAmount };

type Lines = readonly Pick<Budget['lines'][number], 'id' | 'year' | 'source' | 'category'>[];
type Asked = Required<ChangeRequestInput>;

/** What a draft asks for, as it would be filed. */
export const askedBy = ({ reasonCode, justification, milestones, budget }: ChangeRequest): Asked => ({
  reasonCode,
  justification,
  milestones: inOrder(milestones.map(({ milestoneId, toStartOn, toOn }) => ({ milestoneId, toStartOn, toOn }))),
  budget: inOrder(
    budget.map(({ year, source, category, toAmount, cause }) => ({ year, source, category, toAmount, cause })),
  ),
});

/** The fields of the form as a draft fills them. */
export function valuesOfRequest(
  { reasonCode, justification, milestones, budget }: ChangeRequest,
  lines: Lines,
): RequestValues {
  const asked = lines.flatMap((line) => {
    const found = budget.find((one) => sameLine(one, line));
    return found ? [{ id: line.id, ...found }] : [];
  });
  return {
    reasonCode,
    justification,
    days: Object.fromEntries(milestones.map(({ milestoneId, toOn }) => [milestoneId, toOn])),
    amounts: Object.fromEntries(asked.map(({ id, toAmount }) => [id, toAmount])),
    causes: Object.fromEntries(asked.map(({ id, cause }) => [id, cause ?? ''])),
  };
}

/** What the form makes of a draft: what has no field in it (a start, a line that is not in the budget) stays as it was. */
export function askedNow(values: RequestValues, request: ChangeRequest, lines: Budget['lines']): Asked {
  const before = askedBy(request);
  const { milestones = [], budget = [], ...reasons } = requestBody(values, lines);
  return {
    ...reasons,
    milestones: inOrder(
      milestones.map((one) => ({
        milestoneId: one.milestoneId,
        toStartOn: before.milestones.find(({ milestoneId }) => milestoneId === one.milestoneId)?.toStartOn ?? null,
        toOn: one.toOn,
      })),
    ),
    budget: inOrder([...budget, ...before.budget.filter((one) => !lines.some((line) => sameLine(one, line)))]),
  };
}

const sameLine = (one: Omit<Lines[number], 'id'>, other: Omit<Lines[number], 'id'>): boolean =>
  one.year === other.year && one.source === other.source && one.category === other.category;

const inOrder = <Row extends object>(rows: readonly Row[]): Row[] =>
  rows.toSorted((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other)));
