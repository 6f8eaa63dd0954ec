import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as uuid } from '#contracts/platform';
import { DomainError, hasRole } from '#libs/kernel';
import type { Actor, Day } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { mondayOf, overloadedWeeks, shiftedDay, weeklyLoads, WHOLE } from '../domain/allocation.js';
import type { Share, WeekLoad } from '../domain/allocation.js';
import { endedSql } from './ended-sql.js';

export const OVERLOAD_ORDER = 'person';

/** A row of somebody's time, with what the reader may know of it. */
export interface PersonShare extends Share {
  readonly memberId: string;
  readonly personId: string;
  /** JSON of the project, role, share and state. */
  readonly shown: object;
}

type WeekView = Omit<WeekLoad<PersonShare>, 'shares'> & { overBy: number; shares: object[] };

/** A person's time by weeks; whose time counts is what is confirmed, was until a release, or is asked for. */
@Injectable()
export class TeamAllocationsRead {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** `{person, from, to, weeks}`. Throws 404 for somebody whose time is not the actor's to see. */
  async ofPerson(actor: Actor, personId: string, from: Day, to: Day): Promise<object> {
    const values = new Values();
    const person = await this.database.first<{ id: string; name: object }>(
      `SELECT u.id, ${nameJson('u')} AS name FROM app_user u
       WHERE u.id = ${values.add(personId)} AND (${this.mayKnow(actor, values)})`,
      values.list,
    );
    if (!person) throw new DomainError('not-found', 'NOT_FOUND');
    const shares = await this.shares(actor, [personId], from, to);
    return { person, from, to, weeks: weeklyLoads(shares, from, to).map(weekView) };
  }

  /** People with an overloaded week that touches a project, or a person, of the actor's; by person. */
  async overloaded(
    actor: Actor,
    { direction, from, to }: { direction: string | undefined; from: Day; to: Day },
    { limit, after }: { limit: number; after: string | undefined },
  ): Promise<PageRow[]> {
    const values = new Values();
    const [first, last] = [values.add(mondayOf(from)), values.add(shiftedDay(mondayOf(to), 6))];
    const me = values.add(actor.userId);
    const concerns = [`(t.person_id = ${me} OR t.line_manager_id = ${me} OR ${sightSql(sightOf(actor), values)})`];
    if (direction !== undefined) {
      concerns.push(`p.direction_id = (SELECT d.id FROM direction d WHERE d.code = ${values.add(direction)})`);
    }
    const behind = after === undefined ? '' : `AND s.person_id > ${values.add(personAfter(after))}::uuid`;
    // The sum can be highest only on a day on which a period begins.
    const people = await this.database.rows<{ id: string; name: object }>(
      `WITH s AS (
         SELECT t.person_id, t.allocation, greatest(t.starts_on, ${first}::date) AS starts, ${this.ends()} AS ends,
           ${concerns.join(' AND ')} AS concerns
         FROM team_member t JOIN project p ON p.id = t.project_id
         WHERE ${counts} AND t.starts_on <= ${last}::date AND ${this.ends()} >= greatest(t.starts_on, ${first}::date)
       )
       SELECT u.id, ${nameJson('u')} AS name FROM app_user u WHERE u.id IN (
         SELECT s.person_id FROM s JOIN s b ON b.person_id = s.person_id AND b.starts <= s.starts AND b.ends >= s.starts
         WHERE TRUE ${behind} GROUP BY s.person_id, s.starts, s.ends HAVING sum(b.allocation) > ${WHOLE} AND bool_or(b.concerns))
       ORDER BY u.id LIMIT ${values.add(limit + 1)}`,
      values.list,
    );
    const shares = await this.shares(
      actor,
      people.map(({ id }) => id),
      from,
      to,
    );
    return people.map((person) => {
      const own = shares.filter(({ personId }) => personId === person.id);
      const weeks = overloadedWeeks(own, from, to).map(weekView);
      return { json: JSON.stringify({ person, weeks }), cursor: [person.id] };
    });
  }

  /** The weeks in which each of these rows is part of an overload, in the order of the rows. */
  async overloadsOf(
    actor: Actor,
    members: readonly { id: string; personId: string; startsOn: Day; endsOn: Day }[],
  ): Promise<WeekView[][]> {
    if (members.length === 0) return [];
    const days = members.flatMap(({ startsOn, endsOn }) => [startsOn, endsOn]).toSorted();
    const people = [...new Set(members.map(({ personId }) => personId))];
    const shares = await this.shares(actor, people, days[0]!, days.at(-1)!);
    return members.map(({ id, personId, startsOn, endsOn }) =>
      overloadedWeeks(
        shares.filter((share) => share.personId === personId),
        startsOn,
        endsOn,
      )
        .filter(({ shares: found }) => found.some(({ memberId }) => memberId === id))
        .map(weekView),
    );
  }

  /** What counts in the weeks between two days; of projects that the actor does not see only code and manager are told. */
  private async shares(actor: Actor, people: readonly string[], from: Day, to: Day): Promise<PersonShare[]> {
    const values = new Values();
    const first = values.add(mondayOf(from));
    const last = values.add(shiftedDay(mondayOf(to), 6));
    return this.database.rows<PersonShare & Record<string, unknown>>(
      `SELECT t.id AS "memberId", t.person_id AS "personId", t.allocation, t.starts_on::text AS "startsOn", ${this.ends()}::text AS "endsOn",
         t.state <> 'requested' AS confirmed,
         json_build_object('memberId', t.id, 'project', ${projectJson(actor, values)}, 'role', t.role, 'allocation', t.allocation,
           'state', t.state) AS shown
       FROM team_member t JOIN project p ON p.id = t.project_id
       WHERE t.person_id = ANY(${values.add(people)}::uuid[]) AND ${counts}
         AND t.starts_on <= ${last}::date AND ${this.ends()} >= greatest(t.starts_on, ${first}::date)
       ORDER BY t.starts_on, t.id`,
      values.list,
    );
  }

  /** An ended project holds nobody after the day of its end. */
  private ends(): string {
    const day = `(p.stage_since AT TIME ZONE '${this.config.city.timeZone}')::date`;
    return `CASE WHEN ${endedSql('p')} THEN least(t.ends_on, ${day}) ELSE t.ends_on END`;
  }

  /** Oneself, one's people, and everybody for those who plan projects or watch over them. */
  private mayKnow(actor: Actor, values: Values): string {
    if (hasRole(actor, 'admin', 'project_office', 'auditor', 'head_of_direction', 'project_manager')) return 'TRUE';
    const me = values.add(actor.userId);
    return `u.id = ${me} OR EXISTS (SELECT FROM team_member t WHERE t.person_id = u.id AND t.line_manager_id = ${me})`;
  }
}

const counts = `t.state IN ('requested', 'confirmed', 'released')`;

/** A project `p` as a colleague learns of it. */
export function projectJson(actor: Actor, values: Values): string {
  const seen = sightSql(sightOf(actor), values);
  return `json_build_object('id', CASE WHEN ${seen} THEN p.id END, 'code', p.code,
    'title', CASE WHEN ${seen} THEN ${nameJson('p', 'title')} END,
    'manager', (SELECT json_build_object('id', m.id, 'name', ${nameJson('m')}) FROM app_user m WHERE m.id = p.manager_id))`;
}

const weekView = ({ shares, ...week }: WeekLoad<PersonShare>): WeekView => ({
  ...week,
  overBy: Math.max(0, week.load - WHOLE),
  shares: shares.map(({ shown }) => shown),
});

const personAfter = (after: string): string => decodeCursor(after, OVERLOAD_ORDER, z.tuple([uuid]))[0];
