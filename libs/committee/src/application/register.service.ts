import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { newId } from '#libs/platform';
import { canonicalJson, nextLine } from '../domain/index.js';
import { RegisterEntryEntity, RegisterHeadEntity } from '../persistence/decision.entities.js';
import { sha256 } from './register-entry.js';

export interface RegisterHead {
  readonly sequence: number;
  readonly hash: string;
}

/** The hash chain of decisions. Whoever appends holds its head, so that it has no gaps and no forks. */
@Injectable()
export class RegisterService {
  /** Locks the head for the rest of the transaction; the last lock that a transaction of the committee takes. */
  async lockHead(tx: EntityManager): Promise<RegisterHead> {
    const head = await tx.findOneOrFail(RegisterHeadEntity, {
      where: { single: true },
      lock: { mode: 'pessimistic_write' },
    });
    return { sequence: Number(head.sequence), hash: head.hash };
  }

  /** Appends behind a head that this transaction has locked; the new head. */
  async append(
    tx: EntityManager,
    head: RegisterHead,
    { decisionId, entry, at }: { readonly decisionId: string; readonly entry: object; readonly at: Date },
  ): Promise<RegisterHead> {
    const { sequence, previous, hash } = nextLine(sha256, head, entry);
    await tx.insert(RegisterEntryEntity, {
      id: newId(),
      sequence: String(sequence),
      decisionId,
      entry: canonicalJson(entry),
      previousHash: previous,
      hash,
      at,
    });
    await tx.update(RegisterHeadEntity, { single: true }, { sequence: String(sequence), hash });
    return { sequence, hash };
  }
}
