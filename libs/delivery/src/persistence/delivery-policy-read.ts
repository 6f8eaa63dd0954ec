import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { ReadDatabase, versionSql, versionsSql } from '#libs/platform';

@Injectable()
export class DeliveryPolicyRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** `{items: […]}` as JSON text: drafts, then the newest version first. */
  async all(): Promise<string> {
    return (await this.database.first<{ json: string }>(versionsSql('delivery_policy'), [this.clock.today()]))!.json;
  }

  /** @throws DomainError not-found NOT_FOUND */
  async one(id: string): Promise<{ json: string; revision: number }> {
    const row = await this.database.first<{ json: string; revision: number }>(versionSql('delivery_policy'), [
      this.clock.today(),
      id,
    ]);
    if (!row) throw new DomainError('not-found', 'NOT_FOUND');
    return row;
  }
}
