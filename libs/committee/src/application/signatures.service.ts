import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { CONFIG, Outbox, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { Config, ExpectedVersion } from '#libs/platform';
import { assertMinutesApproved } from '../domain/meeting-guards.js';
import { chooseMeetingStep } from '../domain/meeting-states.js';
import { within } from '../domain/membership.js';
import { acceptSignature } from '../domain/signature.js';
import type { VerifiedSigner } from '../domain/signature.js';
import { MeetingEntity } from '../persistence/meeting.entities.js';
import { MinutesEntity, SignatureEntity } from '../persistence/minutes.entities.js';
import { MembershipEntity } from '../persistence/rules-and-members.entities.js';
import { MeetingMovers } from './meetings-movers.js';
import { minutesSignedEvent } from './minutes-events.js';
import { lockMinutes, minutesBytes, sha256 } from './minutes.service.js';
import { SIGNATURE_VERIFIER } from './signature-verifier.js';
import type { SignatureVerifier } from './signature-verifier.js';

/** An accepted electronic signature with the bytes it stands under. */
interface Accepted {
  readonly bytes: Buffer;
  readonly cms: Buffer;
  readonly signer: VerifiedSigner;
}

/** The chair signs minutes: electronically, or by the session where the city has no service to verify signatures. */
@Injectable()
export class SignaturesService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly movers: MeetingMovers,
    @Inject(SIGNATURE_VERIFIER) private readonly verifier: SignatureVerifier,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Signs minutes and so ends the meeting. `cms` is a detached signature over the canonical JSON of the snapshot.
   *
   * @throws DomainError not-found; forbidden MEETING_STEP_NOT_YOURS
   * @throws DomainError conflict MEETING_STEP_NOT_POSSIBLE, MINUTES_NOT_APPROVED, SIGNATURES_NOT_VERIFIABLE
   * @throws DomainError unprocessable SIGNATURE_REQUIRED, MEMBER_WITHOUT_IIN, SIGNATURE_NOT_VALID, SIGNER_IS_NOT_THE_MEMBER
   */
  async sign(actor: Actor, id: string, expected: ExpectedVersion, cms: Buffer | null): Promise<void> {
    // The verifier is asked before anything is locked: it may take its time.
    const minutes = await this.signable(this.dataSource.manager, actor, id);
    const accepted = cms ? await this.accept(actor, minutes, cms) : this.assertSessionSuffices();
    await this.unitOfWork.run(async (tx) => {
      const locked = await lockMinutes(tx, id);
      await this.assertMaySign(tx, actor, locked);
      assertVersion(expected, locked.minutes.version);
      if (locked.minutes.snapshotSha256 !== minutes.snapshotSha256) throw new DomainError('stale', 'STALE');
      const now = this.clock.now();
      if (accepted) await tx.insert(SignatureEntity, this.rowOf(actor, id, accepted, now));
      await tx.save(Object.assign(locked.minutes, { state: 'signed', signedBy: actor.userId, signedAt: now }));
      await tx.save(Object.assign(locked.meeting, { state: 'minutes_signed' }));
      await this.outbox.add(tx, minutesSignedEvent, { minutesId: id });
    });
  }

  private async signable(db: EntityManager, actor: Actor, id: string): Promise<MinutesEntity> {
    const minutes = await db.findOneBy(MinutesEntity, { id });
    if (!minutes) throw new DomainError('not-found', 'NOT_FOUND');
    const meeting = await db.findOneByOrFail(MeetingEntity, { id: minutes.meetingId });
    await this.assertMaySign(db, actor, { minutes, meeting });
    return minutes;
  }

  private async assertMaySign(
    db: EntityManager,
    actor: Actor,
    { minutes, meeting }: { minutes: MinutesEntity; meeting: MeetingEntity },
  ): Promise<void> {
    chooseMeetingStep('sign_minutes', meeting.state, await this.movers.of(db, actor, meeting), null);
    assertMinutesApproved(minutes.state);
  }

  private assertSessionSuffices(): null {
    if (this.config.ncanodeUrl === null) return null;
    throw new DomainError('unprocessable', 'SIGNATURE_REQUIRED', {}, [{ pointer: '/cms', code: 'REQUIRED' }]);
  }

  private async accept(actor: Actor, minutes: MinutesEntity, cms: Buffer): Promise<Accepted> {
    const bytes = minutesBytes(minutes.snapshot);
    if (sha256(bytes) !== minutes.snapshotSha256) throw new Error(`the snapshot of minutes ${minutes.id} was changed`);
    const iin = await this.iinOf(actor);
    return { bytes, cms, signer: acceptSignature(await this.verifier.verify(bytes, cms), iin, this.clock.now()) };
  }

  private async iinOf(actor: Actor): Promise<string> {
    const today = this.clock.today();
    const memberships = await this.dataSource.manager.findBy(MembershipEntity, { personId: actor.userId });
    const iin = memberships.find((membership) => membership.iin !== null && within(membership, today))?.iin;
    if (!iin) throw new DomainError('unprocessable', 'MEMBER_WITHOUT_IIN');
    return iin;
  }

  private rowOf({ userId }: Actor, minutesId: string, { bytes, cms, signer }: Accepted, at: Date): SignatureEntity {
    return {
      id: newId(),
      minutesId,
      signerId: userId,
      signedBytes: bytes,
      sha256: sha256(bytes),
      cms,
      verification: signer,
      at,
    };
  }
}
