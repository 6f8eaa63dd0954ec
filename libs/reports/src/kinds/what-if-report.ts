import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { nameJson } from '#libs/portfolio';
import type { WhatIfSnapshot } from '../documents/what-if-snapshot.js';
import { CityHead } from './city-head.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

type Result = Omit<WhatIfSnapshot, 'takenAt' | 'city'>;

const projects = (of: 'enters' | 'leaves'): string => `(SELECT coalesce(json_agg(json_build_object('code', p.code,
    'title', ${nameJson('p', 'title')}, 'direction', d.code, 'stage', e ->> 'stage') ORDER BY p.code), '[]')
  FROM jsonb_array_elements(w.result -> '${of}') e JOIN project p ON p.id = (e ->> 'id')::uuid JOIN direction d ON d.id = p.direction_id)`;

const RESULT = `SELECT json_build_object('note', y.note, 'version', y.version) AS policy, to_jsonb(w.finished_at) #>> '{}' AS "computedAt",
    w.result -> 'evaluated' AS evaluated, w.result -> 'stays' AS stays, w.result -> 'items' AS items,
    ${projects('enters')} AS enters, ${projects('leaves')} AS leaves
  FROM what_if w JOIN intake_policy y ON y.id = w.policy_id WHERE w.id = $1 AND w.state = 'ready'`;

/** The result of trying an intake policy on the whole portfolio, once it is there. */
@Injectable()
export class WhatIfReport implements ReportMaker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly head: CityHead,
  ) {}

  isFor(actor: Actor): boolean {
    return may(actor, 'policy.try');
  }

  async verdict(actor: Actor, { subjectId }: ReportSubject): Promise<ReportVerdict> {
    if (!this.isFor(actor)) return 'forbidden';
    const ready = `SELECT FROM what_if WHERE id = $1 AND state = 'ready'`;
    const found = await this.dataSource.query<unknown[]>(ready, [subjectId]);
    return found.length > 0 ? 'allowed' : { unknown: '/whatIfId' };
  }

  async freeze(tx: EntityManager, { subjectId }: ReportSubject, at: Date): Promise<WhatIfSnapshot> {
    const [result] = await tx.query<Result[]>(RESULT, [subjectId]);
    if (!result) throw new Error(`there is no result ${subjectId}`);
    return { takenAt: at.toISOString(), city: this.head.city, ...result };
  }
}
