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
  return circleAmong(followersIn(links), predecessorId, successorId);
}

/** Who follows whom. */
export type Followers = Map<string, string[]>;

export function followersIn(links: readonly Dependence[]): Followers {
  const followers: Followers = new Map();
  for (const [from, to] of links) addFollower(followers, from, to);
  return followers;
}

export function addFollower(followers: Followers, predecessorId: string, successorId: string): void {
  const known = followers.get(predecessorId);
  if (known) known.push(successorId);
  else followers.set(predecessorId, [successorId]);
}

/** What `circleClosedBy` says, for whoever asks of many links. */
export function circleAmong(
  followers: Followers,
  predecessorId: string,
  successorId: string,
): readonly string[] | null {
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
