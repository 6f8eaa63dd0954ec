import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import { AppUserEntity } from './app-user.entity.js';

/** A person's account at an identity provider, known by the provider's own unchanging name of it. */
@Entity({ name: 'provider_link' })
@Unique('provider_link_account_once', ['issuer', 'subject'])
@Unique('provider_link_one_per_person', ['userId', 'issuer'])
export class ProviderLinkEntity {
  @PrimaryColumn('uuid') id: string;
  @ForeignKey(() => AppUserEntity, { name: 'provider_link_user' })
  @Column('uuid', { name: 'user_id' })
  userId: string;
  /** The provider's address, as its tokens name it (`iss`). */
  @Column('text') issuer: string;
  /** The account's name there (`sub`). */
  @Column('text') subject: string;
  @Column('timestamptz', { name: 'linked_at' }) linkedAt: Date;
}
