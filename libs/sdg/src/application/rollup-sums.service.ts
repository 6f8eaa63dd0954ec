import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';

/** So many differences are moved in one transaction: some tens of milliseconds. */
const BATCH = 5000;

/** Moves waiting differences into the kept sums. Readers add both up, so that it changes what a reading costs, never what it says. */
@Injectable()
export class RollupSums {
  constructor(private readonly dataSource: DataSource) {}

  /** One batch; how many differences were moved. None when another process is at it. */
  async foldSome(): Promise<number> {
    const [row] = await this.dataSource.query<{ folded: number }[]>('SELECT zhoba_fold_sdg($1) AS folded', [BATCH]);
    return row?.folded ?? 0;
  }

  /** All that wait; how many there were. */
  async fold(): Promise<number> {
    let all = 0;
    for (;;) {
      const folded = await this.foldSome();
      all += folded;
      if (folded < BATCH) return all;
    }
  }
}
