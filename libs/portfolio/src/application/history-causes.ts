import { Injectable } from '@nestjs/common';
import type { CauseKind } from '../contract/project-history.js';

/** Where causes of changes are kept; with a state only those that have come to it. */
export interface CauseSource {
  readonly table: CauseKind;
  readonly state?: string;
}

/** Later contexts tell here which of their records cause changes of a project, the weightier first. */
@Injectable()
export class HistoryCauses {
  readonly sources: CauseSource[] = [];

  register(...sources: readonly CauseSource[]): void {
    this.sources.push(...sources);
  }
}
