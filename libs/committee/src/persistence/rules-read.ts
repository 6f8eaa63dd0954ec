import { Injectable } from '@nestjs/common';
import type { Day } from '#libs/kernel';
import { ReadDatabase, versionSql, versionsSql } from '#libs/platform';

@Injectable()
export class RulesRead {
  constructor(private readonly database: ReadDatabase) {}

  /** `{items: […]}` as JSON text: drafts, then the newest version first. */
  async all(today: Day): Promise<string> {
    return (await this.database.first<{ json: string }>(versionsSql('committee_rules'), [today]))!.json;
  }

  one(id: string, today: Day): Promise<{ json: string; revision: number } | undefined> {
    return this.database.first(versionSql('committee_rules'), [today, id]);
  }
}
