import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity, RoadmapEntity } from '#libs/portfolio';
import type { FeedComponent, FeedScope } from '../contract/calendar-feeds.js';

/** A calendar at a secret address; it shows what its owner may see on the day it is read. */
@Entity({ name: 'calendar_feed' })
@Check('calendar_feed_scope_known', `scope IN ('mine', 'committee', 'roadmap', 'project')`)
@Check('calendar_feed_component_known', `component IN ('event', 'todo')`)
@Check('calendar_feed_language_known', `language IN ('kk', 'ru', 'en')`)
@Check(
  'calendar_feed_subject',
  `(scope = 'roadmap') = (roadmap_id IS NOT NULL) AND (scope = 'project') = (project_id IS NOT NULL)`,
)
@Unique('calendar_feed_token_once', ['tokenHash'])
@Index('calendar_feed_of_owner', ['ownerId', 'id'])
@Index('calendar_feed_by_roadmap', ['roadmapId'])
@Index('calendar_feed_by_project', ['projectId'])
export class CalendarFeedEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'calendar_feed_owner' })
  @Column('uuid')
  ownerId: string;
  @Column('text') scope: FeedScope;
  @ForeignKey(() => RoadmapEntity, { name: 'calendar_feed_of_roadmap' })
  @Column('uuid', { nullable: true })
  roadmapId: string | null;
  @ForeignKey(() => ProjectEntity, { name: 'calendar_feed_of_project' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('text') component: FeedComponent;
  @Column('text') language: Language;
  /** SHA-256 of the token in its address; the token itself is nowhere. */
  @Column('bytea') tokenHash: Buffer;
  @Column('timestamptz') createdAt: Date;
}
