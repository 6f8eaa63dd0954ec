import { Check, Column, CreateDateColumn, Entity, PrimaryColumn, Unique, VersionColumn } from 'typeorm';
import type { Language } from '#libs/kernel';

/** A person who may sign in. Never deleted: decisions and history name them. */
@Entity({ name: 'app_user' })
@Unique('app_user_email_once', ['email'])
@Check('app_user_email_is_lower_case', 'email = lower(email)')
@Check('app_user_language', `language IN ('kk', 'ru', 'en')`)
@Check('app_user_has_name', 'num_nonnulls(name_kk, name_ru, name_en) > 0')
export class AppUserEntity {
  @PrimaryColumn('uuid') id: string;
  /** In lower case. */
  @Column('text') email: string;
  @Column('text', { name: 'name_kk', nullable: true }) nameKk: string | null;
  @Column('text', { name: 'name_ru', nullable: true }) nameRu: string | null;
  @Column('text', { name: 'name_en', nullable: true }) nameEn: string | null;
  @Column('text', { name: 'position_kk', nullable: true }) positionKk: string | null;
  @Column('text', { name: 'position_ru', nullable: true }) positionRu: string | null;
  @Column('text', { name: 'position_en', nullable: true }) positionEn: string | null;
  /** Argon2id in PHC form; the history leaves it out. */
  @Column('text', { name: 'password_hash' }) passwordHash: string;
  @Column('text') language: Language;
  @Column('boolean', { default: true }) active: boolean;
  @VersionColumn() version: number;
  @CreateDateColumn({ name: 'created_at', type: 'timestamptz' }) createdAt: Date;
}
