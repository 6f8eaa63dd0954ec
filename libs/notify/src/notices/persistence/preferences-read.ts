import { Injectable } from '@nestjs/common';
import type { Language } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { kindName } from '../application/notice-writing.js';
import { NOTICE_KIND_CODES, rulesOf, usualWays } from '../../domain/notice-kinds.js';
import type { Ways } from '../../domain/notice-kinds.js';
import { TIMES_OF, WAYS_OF, timesIn } from './preferences-sql.js';
import type { TimesRow } from './preferences-sql.js';

const OF_PERSON = `SELECT ${WAYS_OF('u.id')} AS ways, ${TIMES_OF('u.id')} AS times,
    coalesce((SELECT s.version FROM notice_setting s WHERE s.person_id = u.id), 1) AS version
  FROM app_user u WHERE u.id = $1`;

interface Row {
  ways: Record<string, Ways>;
  times: TimesRow | null;
  version: number;
}

/** How each kind of notice comes to a person, and when their mails may come. */
@Injectable()
export class PreferencesRead {
  constructor(private readonly database: ReadDatabase) {}

  async of(personId: string, language: Language): Promise<{ body: object; version: number }> {
    const row = await this.database.first<Row>(OF_PERSON, [personId]);
    const { ways, times, version } = row!;
    const kinds = NOTICE_KIND_CODES.map((kind) => ({
      kind,
      name: kindName(kind, language),
      mandatory: rulesOf(kind).mandatory,
      ...(ways[kind] ?? usualWays(kind)),
    }));
    return { body: { kinds, ...timesIn(times) }, version };
  }
}
