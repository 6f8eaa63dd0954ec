const STEP_MS = 250;
const MOST_MS = 30_000;

interface Kind {
  running: number;
  /** Sent away since the last one ended: each waits a little longer, so that a long row does not run in circles. */
  sentAway: number;
}

/** How many jobs of each kind run at once in this process. */
export class KindLimits {
  private readonly kinds = new Map<string, Kind>();

  /** Takes a place, to be given back with `leave`; or says after how many milliseconds to ask again. */
  enter(name: string, limit: number): 'entered' | number {
    const kind = this.kinds.get(name) ?? { running: 0, sentAway: 0 };
    this.kinds.set(name, kind);
    if (kind.running < limit) {
      kind.running += 1;
      return 'entered';
    }
    kind.sentAway += 1;
    return Math.min(MOST_MS, kind.sentAway * STEP_MS);
  }

  leave(name: string): void {
    const kind = this.kinds.get(name);
    if (!kind) return;
    kind.running -= 1;
    kind.sentAway = 0;
  }
}
