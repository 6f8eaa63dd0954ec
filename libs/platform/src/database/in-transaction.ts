import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';

/** Names a moment inside a transaction to which other contexts may react. */
export interface Moment<Payload> {
  readonly name: string;
  /** Never set; carries the payload's type. */
  readonly payload?: Payload;
}

export const defineMoment = <Payload>(name: string): Moment<Payload> => ({ name });

type Reaction = (tx: EntityManager, payload: never) => Promise<void>;

/**
 * Lets a later context act in the transaction of an earlier one without the earlier knowing it
 * (a changed fact is screened again, a decision takes effect). Reactions run one after another, in the order of registration;
 * a reaction that throws undoes the whole.
 */
@Injectable()
export class InTransaction {
  private readonly reactions = new Map<string, Reaction[]>();

  on<Payload>(moment: Moment<Payload>, reaction: (tx: EntityManager, payload: Payload) => Promise<void>): void {
    this.reactions.set(moment.name, [...(this.reactions.get(moment.name) ?? []), reaction]);
  }

  async tell<Payload>(tx: EntityManager, moment: Moment<Payload>, payload: Payload): Promise<void> {
    for (const reaction of this.reactions.get(moment.name) ?? []) await reaction(tx, payload as never);
  }
}
