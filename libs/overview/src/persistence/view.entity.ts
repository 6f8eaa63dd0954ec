import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';

/** A screen as a person has set it up: what to show, under a name. */
@Entity({ name: 'saved_view' })
@Check('saved_view_query_short', `length(query) <= 2000`)
@Unique('saved_view_name_once', ['ownerId', 'screen', 'name'])
@Index('saved_view_shared', ['name', 'id'], { where: `shared` })
export class SavedViewEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'saved_view_owner' })
  @Column('uuid')
  ownerId: string;
  @Column('text') screen: string;
  @Column('text') name: string;
  @Column('text', { comment: 'Of the screen’s address, after the question mark' }) query: string;
  /** Whether everybody has it. */
  @Column('boolean') shared: boolean;
  @Column('timestamptz') createdAt: Date;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}
