import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id, line } from '#contracts/platform';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { ReadDatabase, decodeCursor } from '#libs/platform';
import type { PageRow } from '#libs/platform';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import { figuresSql } from './figures-sql.js';
import { PROJECT_REF } from './refs-json.js';

export const COMPARISON_ORDER = 'code';
const position = z.tuple([line(60), id]);

/** A period as one side of a comparison. */
export interface ComparedPeriod extends Record<string, unknown> {
  readonly id: string;
  readonly name: string;
  readonly kind: 'month' | 'quarter';
  readonly startsOn: string;
  readonly state: 'open' | 'frozen';
  readonly freezeNumber: number;
  readonly frozenAt: string | null;
}

interface Question {
  readonly later: ComparedPeriod;
  readonly earlier: ComparedPeriod;
  readonly direction?: readonly string[] | undefined;
  readonly changed?: boolean | undefined;
}

const PERIOD = `SELECT id, name, kind, starts_on::text AS "startsOn", state, freeze_number AS "freezeNumber",
    to_jsonb(frozen_at) #>> '{}' AS "frozenAt" FROM reporting_period`;

const between = (from: string, to: string): string => `'from', ${from}, 'to', ${to}`;
const same = (column: string): string => between(`w.${column}`, `n.${column}`);
const money = (column: string): string =>
  `json_build_object(${between(`w.${column}::text`, `n.${column}::text`)}, 'change', (n.${column} - w.${column})::text)`;
const done = (side: string): string =>
  `((${side}.milestones ->> 'done')::int + (${side}.milestones ->> 'doneLate')::int)`;
const points = (rating: string): string =>
  `(6 - array_position(ARRAY['green', 'amber_green', 'amber', 'amber_red', 'red'], ${rating}))`;
/** How bad a signal is; null while nothing is known. */
const badness = (signal: string): string => `array_position(ARRAY['green', 'amber', 'red'], ${signal})`;
/** `n` is the project now, `w` as it was. */
const CHANGED = `(n.project_id IS NULL OR w.project_id IS NULL OR ROW(n.stage, n.overall, n.owner_rating, n.ends_on, n.slip_first, n.slip_current,
    n.adjusted, n.actual, ${done('n')})
  IS DISTINCT FROM ROW(w.stage, w.overall, w.owner_rating, w.ends_on, w.slip_first, w.slip_current, w.adjusted, w.actual, ${done('w')}))`;

const ITEM = `json_build_object('project', ${PROJECT_REF}, 'entered', w.project_id IS NULL, 'left', n.project_id IS NULL,
  'stage', json_build_object(${same('stage')}), 'update', json_build_object(${same('update_state')}),
  'health', json_build_object(${same('overall')}),
  'rating', json_build_object(${same('owner_rating')}, 'points', ${points('n.owner_rating')} - ${points('w.owner_rating')}),
  'end', json_build_object(${same('ends_on')}, 'days', n.ends_on - w.ends_on),
  'slip', json_build_object('first', json_build_object(${same('slip_first')}), 'current', json_build_object(${same('slip_current')})),
  'adjusted', ${money('adjusted')}, 'actual', ${money('actual')},
  'milestonesDone', json_build_object(${between(done('w'), done('n'))}), 'changed', ${CHANGED})`;

const BOTH = `n.project_id IS NOT NULL AND w.project_id IS NOT NULL`;
const counted = (condition: string): string => `(count(*) FILTER (WHERE ${BOTH} AND ${condition}))::int`;
const summed = (days: string): string => `coalesce(sum(${days}) FILTER (WHERE ${BOTH} AND ${days} > 0), 0)::int`;

const TOTAL = `json_build_object('projects', count(*)::int, 'entered', (count(*) FILTER (WHERE w.project_id IS NULL))::int,
  'left', (count(*) FILTER (WHERE n.project_id IS NULL))::int,
  'newlyRed', ${counted(`n.overall = 'red' AND w.overall IS DISTINCT FROM 'red'`)},
  'noLongerRed', ${counted(`w.overall = 'red' AND n.overall IS DISTINCT FROM 'red'`)},
  'healthWorse', ${counted(`${badness('n.overall')} > ${badness('w.overall')}`)},
  'healthBetter', ${counted(`${badness('n.overall')} < ${badness('w.overall')}`)},
  'ratingUp', ${counted(`${points('n.owner_rating')} > ${points('w.owner_rating')}`)},
  'ratingDown', ${counted(`${points('n.owner_rating')} < ${points('w.owner_rating')}`)},
  'slipped', ${counted('n.ends_on > w.ends_on')}, 'slippedDays', ${summed('(n.ends_on - w.ends_on)')},
  'recovered', ${counted('n.ends_on < w.ends_on')}, 'recoveredDays', ${summed('(w.ends_on - n.ends_on)')},
  'milestonesDone', coalesce(sum(${done('n')} - ${done('w')}), 0)::int,
  'adjustedChange', coalesce(sum(n.adjusted - w.adjusted), 0.00)::text,
  'spent', coalesce(sum(n.actual - coalesce(w.actual, 0.00)) FILTER (WHERE ${BOTH}), 0.00)::text,
  'spentUnknown', ${counted('n.actual IS NULL')}, 'adjustedUnknown', ${counted('(n.adjusted IS NULL OR w.adjusted IS NULL)')})`;

/** Two periods of one kind side by side: frozen figures, and those of now where the later one is still open. */
@Injectable()
export class ComparisonRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The period, and that of the name or else the last frozen one before it.
   *
   * @throws DomainError not-found NOT_FOUND; conflict NOTHING_TO_COMPARE
   * @throws DomainError invalid VALIDATION_FAILED for a name that is not an earlier frozen period of the kind
   */
  async sides(periodId: string, name: string | undefined): Promise<{ later: ComparedPeriod; earlier: ComparedPeriod }> {
    const later = await this.database.first<ComparedPeriod>(`${PERIOD} WHERE id = $1`, [periodId]);
    if (!later) throw new DomainError('not-found', 'NOT_FOUND');
    const earlier = await this.database.first<ComparedPeriod>(
      `${PERIOD} WHERE kind = $1 AND starts_on < $2 AND state = 'frozen' AND ($3::text IS NULL OR name = $3::text)
       ORDER BY starts_on DESC LIMIT 1`,
      [later.kind, later.startsOn, name ?? null],
    );
    if (earlier) return { later, earlier };
    if (name === undefined) throw new DomainError('conflict', 'NOTHING_TO_COMPARE', { period: later.name });
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '?with', code: 'NOT_EARLIER_FROZEN' }]);
  }

  /** By the codes of projects; one row more than the limit when there are more. */
  async page(
    actor: Actor,
    question: Question,
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const compared = this.compared(actor, question, values);
    let behind = '';
    if (after !== undefined) {
      const [code, projectId] = decodeCursor(after, COMPARISON_ORDER, position);
      behind = `AND (p.code, p.id) > (${values.add(code)}::text, ${values.add(projectId)}::uuid)`;
    }
    const rows = await this.database.rows<{ json: string; code: string; id: string }>(
      `${compared.tables} SELECT ${ITEM}::text AS json, p.code, p.id ${compared.from} ${behind}
       ORDER BY p.code, p.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    return rows.map(({ json, code, id: projectId }) => ({ json, cursor: [code, projectId] }));
  }

  async total(actor: Actor, question: Question): Promise<object> {
    const values = new Values();
    const compared = this.compared(actor, question, values);
    const row = await this.database.first<{ total: object }>(
      `${compared.tables} SELECT ${TOTAL} AS total ${compared.from}`,
      values.list,
    );
    return row!.total;
  }

  private compared(
    actor: Actor,
    { later, earlier, direction, changed }: Question,
    values: Values,
  ): { tables: string; from: string } {
    const conditions = [sightSql(sightOf(actor), values)];
    if (direction)
      conditions.push(
        `p.direction_id = ANY(ARRAY(SELECT id FROM direction WHERE code = ANY(${values.add(direction)}::text[])))`,
      );
    if (changed !== undefined) conditions.push(`${CHANGED} = ${values.add(changed)}::boolean`);
    return {
      tables: `WITH now_is AS MATERIALIZED (${this.figuresOf(later, values)}), was AS MATERIALIZED (${this.figuresOf(earlier, values)})`,
      from: `FROM now_is n FULL JOIN was w ON w.project_id = n.project_id JOIN project p ON p.id = coalesce(n.project_id, w.project_id)
        WHERE ${conditions.join(' AND ')}`,
    };
  }

  private figuresOf({ id: periodId, state, freezeNumber }: ComparedPeriod, values: Values): string {
    const period = `${values.add(periodId)}::uuid`;
    if (state === 'open') return figuresSql(period, `${values.add(this.clock.today())}::date`);
    return `SELECT * FROM period_figure WHERE period_id = ${period} AND freeze_number = ${values.add(freezeNumber)}::int`;
  }
}
