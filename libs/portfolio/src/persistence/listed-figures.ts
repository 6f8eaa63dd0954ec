import { Injectable } from '@nestjs/common';

/** SQL of what a row of the list says of project `p`. */
export interface FiguresSource {
  /** Sees to what is read, before it is read. */
  readonly ready: () => Promise<unknown>;
  /** Joined to a page's projects alone: at most one row each. */
  readonly join: string;
  readonly health: string;
  readonly diverging: string;
  readonly overdueMilestones: string;
}

const NONE = { join: '', health: 'NULL', diverging: 'NULL', overdueMilestones: 'NULL' };

/** What a list of projects says of each beside the passport: kept by a context that comes later than the portfolio. */
@Injectable()
export class ListedFigures {
  private source: FiguresSource | undefined;

  register(source: FiguresSource): void {
    this.source = source;
  }

  async sql(): Promise<Omit<FiguresSource, 'ready'>> {
    await this.source?.ready();
    return this.source ?? NONE;
  }
}
