import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { OnSchedule } from './handlers.js';

/** Removes what has served its time. */
@Injectable()
export class Housekeeping {
  constructor(private readonly dataSource: DataSource) {}

  @OnSchedule('15 3 * * *', { name: 'platform.purge-idempotency-keys', queue: 'tasks' })
  async purgeIdempotencyKeys(): Promise<void> {
    await this.dataSource.query(`DELETE FROM idempotency_key WHERE started_at < now() - interval '24 hours'`);
  }
}
