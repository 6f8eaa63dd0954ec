import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { InTransaction, Outbox, namedQuery } from '#libs/platform';
import { ENDED, projectMoved } from '#libs/portfolio';
import { changeRequestEndedEvent } from './plan-events.js';

const WITHDRAW = `UPDATE change_request SET state = 'withdrawn', answered_at = $2, version = version + 1
  WHERE project_id = $1 AND state IN ('draft', 'submitted') RETURNING id`;

/** Nobody answers for a project that has ended: what was still open is withdrawn with it. */
@Injectable()
export class ChangeRequestEnding {
  constructor(inTransaction: InTransaction, outbox: Outbox, @Inject(CLOCK) clock: Clock) {
    inTransaction.on(projectMoved, async (tx, { projectId, to }) => {
      if (!ENDED.includes(to)) return;
      const ended = await namedQuery<{ id: string }>(tx, WITHDRAW, [projectId, clock.now()]);
      for (const { id } of ended) await outbox.add(tx, changeRequestEndedEvent, { requestId: id });
    });
  }
}
