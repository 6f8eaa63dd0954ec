import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { InTransaction, Outbox, newId } from '#libs/platform';
import { levelAbove } from '../domain/issue.js';
import type { IssueLevel } from '../domain/issue.js';
import { reportingLines } from '../persistence/issue-lines.js';
import { IssueEntity, IssueStepEntity } from '../persistence/issue.entities.js';
import type { LadderDay } from './issue-clocks.service.js';
import { issueEscalatedEvent } from './issue-events.js';
import { factsChanged } from './moments.js';

interface Recorded {
  readonly name: IssueStepEntity['name'];
  readonly fromLevel: IssueLevel | null;
  readonly note: string | null;
  /** Null when nobody did it: its clock ran out. */
  readonly actor: Pick<Actor, 'userId' | 'name'> | null;
}

/** Keeps an issue's record and takes it up the ladder. Always under the locks of its project and of itself. */
@Injectable()
export class IssueLadder {
  constructor(
    private readonly inTransaction: InTransaction,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Saves the issue with what has just happened to it. */
  async record(tx: EntityManager, issue: IssueEntity, { name, fromLevel, note, actor }: Recorded): Promise<void> {
    await this.save(tx, issue);
    await tx.insert(IssueStepEntity, {
      id: newId(),
      projectId: issue.projectId,
      issueId: issue.id,
      name,
      fromLevel,
      toLevel: issue.level,
      note,
      actorId: actor?.userId ?? null,
      actorName: actor?.name ?? null,
      at: this.clock.now(),
    });
  }

  async save(tx: EntityManager, issue: IssueEntity): Promise<void> {
    await tx.save(IssueEntity, issue);
    await this.inTransaction.tell(tx, factsChanged, { projectIds: [issue.projectId] });
  }

  /** One level up, with a clock of its own; both reporting lines are told. */
  async climb(
    tx: EntityManager,
    issue: IssueEntity,
    today: LadderDay,
    { note, actor }: Pick<Recorded, 'note' | 'actor'>,
  ): Promise<void> {
    const from = issue.level;
    const to = levelAbove(from);
    Object.assign(issue, { level: to, state: 'open', levelSince: this.clock.now(), dueOn: today.dueOn(to) });
    await this.record(tx, issue, { name: 'escalated', fromLevel: from, note, actor });
    const notify = await reportingLines(tx, issue, today.day);
    await this.outbox.add(tx, issueEscalatedEvent, { issueId: issue.id, from, to, notify });
  }
}
