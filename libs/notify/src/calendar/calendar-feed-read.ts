import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { id as feedId } from '#contracts/platform';
import { Actors, may } from '#libs/identity';
import { DomainError, hasRole, inLanguage } from '#libs/kernel';
import type { Actor, Language, Trilingual } from '#libs/kernel';
import { CONFIG, ReadDatabase, decodeCursor, translate } from '#libs/platform';
import type { Config, PageRow } from '#libs/platform';
import { Values, nameJson, sightOf, sightSql } from '#libs/portfolio';
import type { FeedComponent, FeedScope } from '../contract/calendar-feeds.js';
import { instructionEntry, meetingEntry, milestoneEntry, statusUpdateEntry } from './calendar-entries.js';
import type { Writing } from './calendar-entries.js';
import { tokenHash } from './calendar-feeds.service.js';
import { CalendarRows } from './calendar-rows.js';
import { icalendar } from './ical.js';
import type { CalendarEntry } from './ical.js';

export const NEWEST = 'newest';
const newestPosition = z.tuple([feedId]);

const FEED = `json_build_object('id', f.id, 'scope', f.scope,
  'roadmap', (SELECT json_build_object('id', r.id, 'name', ${nameJson('r')}) FROM roadmap r WHERE r.id = f.roadmap_id),
  'project', (SELECT json_build_object('id', p.id, 'code', p.code) FROM project p WHERE p.id = f.project_id),
  'component', f.component, 'language', f.language, 'createdAt', f.created_at)::text AS json`;

interface FeedRow extends Record<string, unknown> {
  readonly ownerId: string;
  readonly scope: FeedScope;
  readonly component: FeedComponent;
  readonly language: Language;
  readonly roadmapId: string | null;
  readonly roadmap: Trilingual;
  readonly projectId: string | null;
  readonly code: string | null;
}

const COLORS = { mine: 'steelblue', committee: 'firebrick', roadmap: 'seagreen', project: 'darkorange' } as const;

const NOWHERE = () => new DomainError('not-found', 'NOT_FOUND');

/** A person's feeds, and what each shows to whoever has its address. */
@Injectable()
export class CalendarFeedRead {
  constructor(
    private readonly database: ReadDatabase,
    private readonly rows: CalendarRows,
    private readonly actors: Actors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async one(actor: Actor, id: string): Promise<string> {
    const row = await this.database.first<{ json: string }>(
      `SELECT ${FEED} FROM calendar_feed f WHERE f.id = $1 AND f.owner_id = $2`,
      [id, actor.userId],
    );
    if (!row) throw NOWHERE();
    return row.json;
  }

  /** Newest first; one row more than the limit when there are more. */
  async page(actor: Actor, { limit, after }: { limit: number; after: string | undefined }): Promise<PageRow[]> {
    const before = after === undefined ? null : decodeCursor(after, NEWEST, newestPosition)[0];
    const rows = await this.database.rows<{ json: string; id: string }>(
      `SELECT ${FEED}, f.id FROM calendar_feed f WHERE f.owner_id = $1 AND ($2::uuid IS NULL OR f.id < $2) ORDER BY f.id DESC LIMIT $3`,
      [actor.userId, before, limit + 1],
    );
    return rows.map(({ json, id }) => ({ json, cursor: [id] }));
  }

  /**
   * The calendar at a secret address, by what its owner may see today. Throws 404 when there is none, or when the owner is not
   * active any more or no longer sees what the calendar is of.
   */
  async calendar(token: string, wanted: FeedComponent | undefined, base: string): Promise<string> {
    const feed = await this.database.first<FeedRow>(
      `SELECT f.owner_id AS "ownerId", f.scope, f.component, f.language, f.roadmap_id AS "roadmapId",
         (SELECT ${nameJson('r')} FROM roadmap r WHERE r.id = f.roadmap_id) AS roadmap,
         f.project_id AS "projectId", (SELECT p.code FROM project p WHERE p.id = f.project_id) AS code
       FROM calendar_feed f WHERE f.token_hash = $1`,
      [tokenHash(token)],
    );
    const actor = feed && (await this.actors.of(feed.ownerId));
    if (!feed || !actor || !may(actor, 'feed.own')) throw NOWHERE();
    const { scope, language, component } = feed;
    const domain = `${this.config.city.code.toLowerCase()}.zhoba`;
    const entries = await this.entries(actor, feed, { component: wanted ?? component, language, base, domain });
    return icalendar({ name: this.nameOf(feed), color: COLORS[scope], entries });
  }

  private nameOf({ scope, language, roadmap, code }: FeedRow): string {
    const name = scope === 'roadmap' ? inLanguage(roadmap, language) : (code ?? '');
    return translate(language, `calendar.name.${scope}`, { name, city: this.config.city.name[language] });
  }

  private async entries(
    actor: Actor,
    { scope, roadmapId, projectId }: FeedRow,
    writing: Writing,
  ): Promise<CalendarEntry[]> {
    if (scope === 'committee') return this.ofCommittee(actor, writing);
    if (roadmapId !== null) return this.milestones(actor, { kind: 'roadmap', id: roadmapId }, writing);
    if (projectId === null) return this.mine(actor, writing);
    await this.assertSeen(actor, projectId);
    return this.milestones(actor, { kind: 'project', id: projectId }, writing);
  }

  private async mine(actor: Actor, writing: Writing): Promise<CalendarEntry[]> {
    const milestones = await this.milestones(actor, { kind: 'mine' }, writing);
    const instructions = await this.rows.instructions(actor, true);
    const updates = await this.rows.statusUpdates(actor);
    const sits = hasRole(actor, 'committee_chair', 'committee_member');
    return [
      ...milestones,
      ...instructions.map((row) => instructionEntry(row, writing)),
      ...updates.map((row) => statusUpdateEntry(row, writing)),
      ...(sits ? await this.meetings(writing) : []),
    ];
  }

  /** Meetings; or what the committee has told others to do. */
  private async ofCommittee(actor: Actor, writing: Writing): Promise<CalendarEntry[]> {
    if (!may(actor, 'committee.read')) throw NOWHERE();
    if (writing.component === 'event') return this.meetings(writing);
    return (await this.rows.instructions(actor, false)).map((row) => instructionEntry(row, writing));
  }

  private async milestones(
    actor: Actor,
    of: Parameters<CalendarRows['milestones']>[1],
    writing: Writing,
  ): Promise<CalendarEntry[]> {
    return (await this.rows.milestones(actor, of)).map((row) => milestoneEntry(row, writing));
  }

  /** No task. */
  private async meetings(writing: Writing): Promise<CalendarEntry[]> {
    if (writing.component === 'todo') return [];
    return (await this.rows.meetings()).map((row) => meetingEntry(row, writing));
  }

  private async assertSeen(actor: Actor, projectId: string): Promise<void> {
    const values = new Values();
    const seen = await this.database.first(
      `SELECT FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    if (!seen) throw NOWHERE();
  }
}
