import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import { AppUserEntity } from '#libs/identity';
import type { Language } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import { MailDeliveryEntity } from '../../mail/persistence/mail.entities.js';
import type { MailMode } from '../../domain/notice-kinds.js';

/** What one person is told of one thing that has happened, in the words of that day. */
@Entity({ name: 'notice' })
@Unique('notice_once', ['announcement', 'kind', 'subjectId', 'receiverId'])
@Unique('notice_number_once', ['receiverId', 'number'])
@Check('notice_language_known', `language IN ('kk', 'ru', 'en')`)
@Check('notice_mail_known', `mail IN ('at_once', 'digest', 'off')`)
// Its expression and its direction are what TypeORM cannot say.
@Index('notice_unread_first', { synchronize: false })
@Index('notice_unread', ['receiverId'], { where: `in_app AND read_at IS NULL` })
@Index('notice_for_digest', ['receiverId'], { where: `mail = 'digest' AND delivery_id IS NULL` })
@Index('notice_by_delivery', ['deliveryId'])
@Index('notice_by_project', ['projectId'])
@Index('notice_by_principal', ['onBehalfOf'])
export class NoticeEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'notice_to' })
  @Column('uuid')
  receiverId: string;
  @Column('bigint', { comment: 'Counts the notices of one receiver in the order of their commits' }) number: string;
  /** Whose deputy the receiver is; null when told in their own right. */
  @ForeignKey(() => AppUserEntity, { name: 'notice_on_behalf_of' })
  @Column('uuid', { nullable: true })
  onBehalfOf: string | null;
  @Column('text', { comment: 'The job that made it: delivered twice, it makes one' }) announcement: string;
  @Column('text') kind: string;
  @Column('uuid') subjectId: string;
  /** Of which project it speaks, when only those may read it who see that project. */
  @ForeignKey(() => ProjectEntity, { name: 'notice_about' })
  @Column('uuid', { nullable: true })
  projectId: string | null;
  @Column('text') language: Language;
  @Column('text') title: string;
  @Column('text') body: string;
  /** Path of the record. */
  @Column('text') link: string;
  @Column('boolean') inApp: boolean;
  @Column('text') mail: MailMode;
  @ForeignKey(() => MailDeliveryEntity, { name: 'notice_mailed_by' })
  @Column('uuid', { nullable: true })
  deliveryId: string | null;
  @Column('timestamptz') createdAt: Date;
  @Column('timestamptz', { nullable: true }) readAt: Date | null;
}

/** When a person's mails may come. */
@Entity({ name: 'notice_setting' })
@Unique('notice_setting_once', ['personId'])
@Check('notice_setting_quiet_from_time', String.raw`quiet_from ~ '^([01]\d|2[0-3]):[0-5]\d$'`)
@Check('notice_setting_quiet_to_time', String.raw`quiet_to ~ '^([01]\d|2[0-3]):[0-5]\d$'`)
@Check('notice_setting_digest_hour_known', 'digest_hour BETWEEN 0 AND 23')
@Check('notice_setting_quiet_whole', '(quiet_from IS NULL) = (quiet_to IS NULL)')
export class NoticeSettingEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'notice_setting_of' })
  @Column('uuid')
  personId: string;
  /** `HH:MM` in the city's zone. */
  @Column('text', { nullable: true }) quietFrom: string | null;
  @Column('text', { nullable: true }) quietTo: string | null;
  @Column('boolean') workingDaysOnly: boolean;
  @Column('integer') digestHour: number;
  @VersionColumn({ type: 'integer', default: 1 }) version: number;
}

/** By which ways a person wants a kind of notice; a kind without a row comes as it does for everybody. */
@Entity({ name: 'notice_preference' })
@Unique('notice_preference_once', ['personId', 'kind'])
@Check('notice_preference_mail_known', `mail IN ('at_once', 'digest', 'off')`)
export class NoticePreferenceEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'notice_preference_of' })
  @Column('uuid')
  personId: string;
  @Column('text') kind: string;
  @Column('boolean') inApp: boolean;
  @Column('text') mail: MailMode;
}
