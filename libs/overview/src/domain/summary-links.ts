/** Figures behind which stand some of a group's projects, and the filter of the list that gives these. */
export const NARROWED = {
  costUnknown: ['without', 'cost'],
  citizensUnknown: ['without', 'citizens'],
  budgetUnknown: ['budgeted', 'false'],
  unfunded: ['unfunded', 'true'],
  actualUnknown: ['spent', 'false'],
  overdue: ['overdue', 'true'],
  diverging: ['diverging', 'true'],
  flagged: ['flagged', 'true'],
} as const;
export type Narrowed = keyof typeof NARROWED;

/** Filters of a list as its address has them. */
export type Asked = Readonly<Record<string, string | readonly string[] | undefined>>;

/** The beginnings and ends from which the links of a group are put together. */
export interface GroupLinks {
  /** Before the group's code; the whole link where there is no code. */
  readonly prefix: string;
  /** The whole link of those that belong to no group; null where everything belongs to one. */
  readonly none: string | null;
  /** What the link of each figure ends with. */
  readonly ends: Readonly<Record<Narrowed, string>>;
}

/**
 * The list of a group's overdue milestones, asked for by the same filters as its projects; that one of them is overdue is said by
 * the milestone. `stages` are those in which a milestone can be overdue.
 */
export function overdueMilestonesLinks(
  path: string,
  asked: Asked,
  dimension: string | null,
  stages: readonly string[],
): Pick<GroupLinks, 'prefix' | 'none'> {
  const stage = asked['stage'] === undefined ? stages : [asked['stage']].flat().filter((own) => stages.includes(own));
  return groupLinks(path, { ...asked, overdue: 'true', stage }, dimension);
}

const NONE_BY_LACK: readonly string[] = ['roadmap', 'district', 'oversight'];

/** How the list at `path` is asked for the rows of a group, beside what has been asked for already; of all without one. */
export function groupLinks(path: string, asked: Asked, dimension: string | null): GroupLinks {
  const kept = pairsOf(asked).filter(([name]) => name !== dimension);
  const written = kept.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  const base = written === '' ? path : `${path}?${written}`;
  const and = (link: string): string => (link.includes('?') ? '&' : '?');
  const prefix = dimension === null ? base : `${base}${and(base)}${dimension}=`;
  const ends = Object.entries(NARROWED).map(([figure, [name, value]]) => {
    const given = kept.some(([other, own]) => other === name && own === value);
    return [figure, given ? '' : `${and(prefix)}${name}=${value}`];
  });
  return {
    prefix,
    none: dimension !== null && NONE_BY_LACK.includes(dimension) ? `${base}${and(base)}without=${dimension}` : null,
    ends: Object.fromEntries(ends),
  };
}

const pairsOf = (asked: Asked): [string, string][] =>
  Object.entries(asked).flatMap(([name, value]) =>
    value === undefined ? [] : [value].flat().map((one): [string, string] => [name, one]),
  );
