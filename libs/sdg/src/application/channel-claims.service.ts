import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { UnitOfWork, assertVersion, insertRows, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { ChannelClaimsInput } from '../contract/channels.js';
import { CHANNELS } from '../domain/channels.js';
import { CLAIMS_VERSION } from '../persistence/channels-read.js';
import { SdgTargetEntity } from '../persistence/sdg-target.entity.js';

/** Keeps what published reviews say of the channels of targets. */
@Injectable()
export class ChannelClaimsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * Puts the matrix of a review in the place of the one there was; an empty one takes the review away.
   *
   * @throws DomainError stale STALE; invalid for a target that is not there
   */
  async put(review: string, expected: ExpectedVersion, { items }: ChannelClaimsInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      // A review has no row of its own that could be locked.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sdg claims ' || $1, 0))`, [review]);
      const [{ version }] = await tx.query<[{ version: number }]>(`SELECT ${CLAIMS_VERSION} AS version`, [review]);
      assertVersion(expected, version);
      const known = await tx.findBy(SdgTargetEntity, { code: In(items.map(({ target }) => target)) });
      const errors = items.flatMap(({ target }, index) =>
        known.some(({ code }) => code === target)
          ? []
          : [{ pointer: `/items/${index}/target`, code: 'UNKNOWN_REFERENCE', params: { value: target } }],
      );
      if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
      await tx.query('DELETE FROM sdg_channel_claim WHERE review = $1', [review]);
      await insertRows(tx, {
        sdg_channel_claim: items.flatMap(({ target, channels, note }) =>
          CHANNELS.map((channel) => ({
            id: newId(),
            review,
            targetCode: target,
            channel,
            claimed: channels.includes(channel),
            note: note ?? null,
          })),
        ),
      });
    });
  }
}
