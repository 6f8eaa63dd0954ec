import { Inject, Injectable } from '@nestjs/common';
import { givenTo, instructionSightSql } from '#libs/committee';
import { dueSql, milestoneSightSql } from '#libs/delivery';
import { CLOCK, organisationsOf } from '#libs/kernel';
import type { Actor, Clock, Day, Trilingual } from '#libs/kernel';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { Values, managedSql, nameJson, sightOf, sightSql } from '#libs/portfolio';
import { lastChangeSql, timeChangesSql } from './time-changes-sql.js';

/** What is further back is of interest only while it is not done. */
const PAST_DAYS = 180;
/** Subscribers are told for so long that something is off. */
const CANCELLED_DAYS = 30;
/** More than this nobody reads in a calendar, and clients choke on it. */
const MOST = 2000;

interface Changes {
  readonly id: string;
  readonly changedAt: Date;
  readonly sequence: number;
}

export interface MilestoneRow extends Changes, Record<string, unknown> {
  readonly title: Trilingual;
  readonly code: string;
  readonly projectTitle: Trilingual;
  readonly owner: Trilingual | null;
  /** On which it is to happen as things stand, or has happened. */
  readonly day: Day;
  readonly due: Day;
  readonly baselineOn: Day | null;
  readonly actualOn: Day | null;
  /** The city's beginning of that day. */
  readonly doneAt: Date | null;
  readonly acceptance: 'pending' | 'accepted' | 'returned' | null;
  readonly cancelled: boolean;
}

export interface InstructionRow extends Changes, Record<string, unknown> {
  readonly number: string;
  readonly text: string;
  readonly dueOn: Day;
  readonly state: 'open' | 'reported' | 'accepted' | 'returned';
  readonly acceptedAt: Date | null;
}

export interface MeetingRow extends Changes, Record<string, unknown> {
  readonly title: string;
  readonly mode: 'in_person' | 'in_absentia';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly place: string | null;
  readonly state: string;
}

export interface StatusUpdateRow extends Changes, Record<string, unknown> {
  readonly projectId: string;
  readonly code: string;
  readonly projectTitle: Trilingual;
  readonly period: string;
  readonly dueOn: Day;
  readonly state: 'draft' | 'submitted' | 'returned' | 'confirmed' | null;
  readonly confirmedAt: Date | null;
  readonly cancelled: boolean;
}

/** Which milestones: those that the reader answers for, of a roadmap, or of a project. */
export type MilestonesOf = { readonly kind: 'mine' } | { readonly kind: 'roadmap' | 'project'; readonly id: string };

/** What of a person's work has a day. Each list holds what the person may see now, and nothing else. */
@Injectable()
export class CalendarRows {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  milestones(actor: Actor, of: MilestonesOf): Promise<MilestoneRow[]> {
    const values = new Values();
    const day = 'coalesce(m.actual_on, m.forecast_on)';
    const zone = values.add(this.config.city.timeZone);
    const ended = `(p.stage IN ('cancelled', 'rejected') AND m.actual_on IS NULL)`;
    return this.database.rows<MilestoneRow>(
      `SELECT m.id, ${nameJson('m', 'title')} AS title, p.code, ${nameJson('p', 'title')} AS "projectTitle",
         (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = m.owner_id) AS owner,
         ${day} AS day, ${dueSql('m')} AS due, m.baseline_on AS "baselineOn", m.actual_on AS "actualOn",
         m.actual_on::timestamp AT TIME ZONE ${zone}::text AS "doneAt", m.acceptance,
         m.removed_at IS NOT NULL OR ${ended} AS cancelled,
         greatest(m.updated_at, ${lastChangeSql('milestone', 'm.id')}, CASE WHEN ${ended} THEN p.stage_since END) AS "changedAt",
         ${timeChangesSql('milestone', 'm.id', ['forecast_on', 'actual_on', 'baseline_on', 'removed_at'])} + ${ended}::int AS sequence
       FROM milestone m JOIN project p ON p.id = m.project_id
       WHERE ${milestonesOf(actor, of, values)} AND ${milestoneSightSql(sightOf(actor), values)}
         AND CASE WHEN m.removed_at IS NOT NULL THEN m.removed_at >= ${this.since(CANCELLED_DAYS, values)}
           WHEN ${ended} THEN p.stage_since >= ${this.since(CANCELLED_DAYS, values)}
           ELSE m.actual_on IS NULL OR m.actual_on >= ${values.add(this.clock.today())}::date - ${PAST_DAYS} END
       ORDER BY ${day}, m.id LIMIT ${MOST}`,
      values.list,
    );
  }

  /** Those given to the reader; or all that the reader may see. */
  instructions(actor: Actor, mine: boolean): Promise<InstructionRow[]> {
    const values = new Values();
    const acceptedAt = `(SELECT max(s.at) FROM instruction_step s WHERE s.instruction_id = i.id AND s.kind = 'accept')`;
    return this.database.rows<InstructionRow>(
      `SELECT i.id, i.number, i.text, i.due_on AS "dueOn", i.state,
         CASE WHEN i.state = 'accepted' THEN ${acceptedAt} END AS "acceptedAt",
         greatest(i.created_at, ${lastChangeSql('instruction', 'i.id')}) AS "changedAt",
         ${timeChangesSql('instruction', 'i.id', ['due_on'])} AS sequence
       FROM instruction i
       WHERE ${instructionSightSql(actor, values)} AND ${mine ? givenTo(actor, values) : 'TRUE'}
         AND (i.state <> 'accepted' OR i.due_on >= ${values.add(this.clock.today())}::date - ${PAST_DAYS})
       ORDER BY i.due_on, i.id LIMIT ${MOST}`,
      values.list,
    );
  }

  /** The committee's; whether the reader may see them is asked before. */
  meetings(): Promise<MeetingRow[]> {
    const values = new Values();
    const changedAt = `greatest(m.created_at, ${lastChangeSql('meeting', 'm.id')})`;
    return this.database.rows<MeetingRow>(
      `SELECT m.id, m.title, m.mode, m.starts_at AS "startsAt",
         coalesce(m.voting_deadline, m.starts_at + m.planned_minutes * interval '1 minute') AS "endsAt", m.place, m.state,
         ${changedAt} AS "changedAt",
         ${timeChangesSql('meeting', 'm.id', ['starts_at', 'planned_minutes', 'voting_deadline'])} + (m.state = 'cancelled')::int AS sequence
       FROM meeting m
       WHERE m.starts_at >= ${this.since(PAST_DAYS, values)}
         AND (m.state <> 'cancelled' OR ${changedAt} >= ${this.since(CANCELLED_DAYS, values)})
       ORDER BY m.starts_at, m.id LIMIT ${MOST}`,
      values.list,
    );
  }

  /** What the reader owes for the projects that he or she manages. */
  statusUpdates(actor: Actor): Promise<StatusUpdateRow[]> {
    const values = new Values();
    return this.database.rows<StatusUpdateRow>(
      `SELECT o.id, p.id AS "projectId", p.code, ${nameJson('p', 'title')} AS "projectTitle", r.name AS period,
         coalesce(u.deadline, o.due_on) AS "dueOn", u.state,
         CASE WHEN u.state = 'confirmed' THEN ${lastChangeSql('status_update', 'u.id')} END AS "confirmedAt",
         o.excused_at IS NOT NULL AS cancelled,
         greatest(o.added_at, ${lastChangeSql('period_obligation', 'o.id')}, ${lastChangeSql('status_update', 'u.id')}) AS "changedAt",
         ${timeChangesSql('period_obligation', 'o.id', ['due_on', 'excused_at'])} + ${timeChangesSql('status_update', 'u.id', ['deadline'])} AS sequence
       FROM period_obligation o JOIN project p ON p.id = o.project_id JOIN reporting_period r ON r.id = o.period_id
         LEFT JOIN status_update u ON u.project_id = o.project_id AND u.period_id = o.period_id
       WHERE ${managedSql('p', actor, values)} AND ${sightSql(sightOf(actor), values)}
         AND o.due_on >= ${values.add(this.clock.today())}::date - ${PAST_DAYS}
         AND (o.excused_at IS NULL OR o.excused_at >= ${this.since(CANCELLED_DAYS, values)})
       ORDER BY o.due_on, o.id LIMIT ${MOST}`,
      values.list,
    );
  }

  private since(days: number, values: Values): string {
    return `${values.add(this.clock.now())}::timestamptz - interval '${days} days'`;
  }
}

function milestonesOf(actor: Actor, of: MilestonesOf, values: Values): string {
  if (of.kind === 'project') return `m.project_id = ${values.add(of.id)}`;
  if (of.kind === 'roadmap') return `p.roadmap_id = ${values.add(of.id)}`;
  const organisations = values.add(organisationsOf(actor));
  return `(${managedSql('p', actor, values)} OR m.owner_id = ANY(${organisations}::uuid[]))`;
}
