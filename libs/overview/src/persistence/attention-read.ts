import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, line, moment } from '#contracts/platform';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock, Day, Trilingual } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config } from '#libs/platform';
import { AttentionSources, Values, nameJson } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';

export const ATTENTION_ORDER = 'since';
const MOST_COUNTED = 100;
const position = z.tuple([moment, line(60), id]);

/** Something that waits for a person. */
export interface Waiting extends Record<string, unknown> {
  readonly kind: string;
  readonly subjectId: string;
  /** As ISO 8601 text, exact to the microsecond. */
  readonly since: string;
  readonly dueOn: Day | null;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly project: { readonly id: string; readonly code: string; readonly title: Trilingual } | null;
}

/** What waits for a person, over all contexts; each kind is read in its own order and no further than the page. */
@Injectable()
export class AttentionRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly sources: AttentionSources,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Whoever waits longest comes first; one more than `limit` when there is a next page. */
  page(
    actor: Actor,
    { kinds, limit, after }: { kinds: readonly string[] | undefined; limit: number; after: string | undefined },
  ): Promise<Waiting[]> {
    const asked = this.asked(actor);
    const { values } = asked;
    const most = values.add(limit + 1);
    let behind = '';
    if (after !== undefined) {
      const [since, kind, subject] = decodeCursor(after, ATTENTION_ORDER, position);
      behind = `WHERE (since, kind, subject_id) > (${values.add(since)}::timestamptz, ${values.add(kind)}::text, ${values.add(subject)}::uuid)`;
    }
    const branches = this.branches(asked, kinds).flatMap(({ kind, selects }) =>
      selects.map(
        (select) =>
          `(SELECT * FROM (SELECT '${kind}' AS kind, b.* FROM (${select}) b) k ${behind} ORDER BY since, subject_id LIMIT ${most}::int)`,
      ),
    );
    if (branches.length === 0) return Promise.resolve([]);
    return this.database.rows<Waiting>(
      `${given(asked)} SELECT w.kind, w.subject_id AS "subjectId", to_jsonb(w.since) #>> '{}' AS since, w.due_on::text AS "dueOn", w.facts,
         CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')}) END AS project
       FROM (SELECT * FROM (${branches.join(' UNION ALL ')}) a ORDER BY since, kind, subject_id LIMIT ${most}::int) w
       LEFT JOIN project p ON p.id = w.project_id ORDER BY w.since, w.kind, w.subject_id`,
      values.list,
    );
  }

  /** By kind, how many wait; counted no further than a person reads, and in order, as an index may give them. */
  async counts(actor: Actor): Promise<Record<string, { count: number; more: boolean }>> {
    const asked = this.asked(actor);
    const branches = this.branches(asked, undefined).map(({ kind, selects }) => {
      const waiting = selects.map(
        (select) => `(SELECT 1 FROM (${select}) b ORDER BY since, subject_id LIMIT ${MOST_COUNTED + 1})`,
      );
      return `SELECT '${kind}' AS kind, count(*)::int AS count FROM (${waiting.join(' UNION ALL ')}) c`;
    });
    if (branches.length === 0) return {};
    const rows = await this.database.rows<{ kind: string; count: number }>(
      `${given(asked)} ${branches.join(' UNION ALL ')}`,
      asked.values.list,
    );
    return Object.fromEntries(
      rows
        .filter(({ count }) => count > 0)
        .map(({ kind, count }) => [kind, { count: Math.min(count, MOST_COUNTED), more: count > MOST_COUNTED }]),
    );
  }

  private asked(actor: Actor): Asked {
    const values = new Values();
    const today = `${values.add(this.clock.today())}::date`;
    const zone = `${values.add(this.config.city.timeZone)}::text`;
    return { actor, values, today, zone };
  }

  private branches(asked: Asked, kinds: readonly string[] | undefined): { kind: string; selects: readonly string[] }[] {
    return this.sources.all().flatMap(({ kind, select }) => {
      const selects = kinds && !kinds.includes(kind) ? null : select(asked);
      return selects === null ? [] : [{ kind, selects: typeof selects === 'string' ? [selects] : selects }];
    });
  }
}

/** Day and zone with their types, which PostgreSQL wants to know also where no branch asks for them. */
const given = ({ today, zone }: Asked): string => `WITH given AS (SELECT ${today} AS today, ${zone} AS zone)`;
