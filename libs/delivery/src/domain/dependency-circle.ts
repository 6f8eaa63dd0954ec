/** `[predecessor id, successor id]` */
export type Dependence = readonly [predecessorId: string, successorId: string];

/**
 * The circle that a link from `predecessorId` to `successorId` would close, in the order in which its milestones follow each other
 * and beginning with the successor; the shortest of several. Null when it closes none.
 */
export function circleClosedBy(
  links: readonly Dependence[],
  predecessorId: string,
  successorId: string,
): readonly string[] | null {
  const followers = new Map<string, string[]>();
  for (const [from, to] of links) followers.set(from, [...(followers.get(from) ?? []), to]);
  const before = new Map<string, string | null>([[successorId, null]]);
  for (const [id] of before) {
    if (id === predecessorId) return wayTo(id, before);
    for (const next of followers.get(id) ?? []) if (!before.has(next)) before.set(next, id);
  }
  return null;
}

function wayTo(id: string, before: ReadonlyMap<string, string | null>): string[] {
  const way: string[] = [];
  for (let at: string | null = id; at !== null; at = before.get(at) ?? null) way.push(at);
  return way.toReversed();
}
