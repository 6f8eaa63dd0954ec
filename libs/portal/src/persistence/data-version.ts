import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';

/** Names the state of all records: a change of any of them, and a new day, give another name. */
@Injectable()
export class DataVersion {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async now(): Promise<string> {
    const row = await this.database.first<{ last: string | null }>('SELECT max(h.id)::text AS last FROM history h');
    return `${this.clock.today()} ${row?.last ?? ''}`;
  }
}
