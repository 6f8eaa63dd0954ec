import { Inject, Injectable } from '@nestjs/common';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { InTransaction } from '#libs/platform';
import { ENDED, projectMoved } from '#libs/portfolio';

/** Nobody answers for a project that has ended: what was still open is withdrawn with it. */
@Injectable()
export class ChangeRequestEnding {
  constructor(inTransaction: InTransaction, @Inject(CLOCK) clock: Clock) {
    inTransaction.on(projectMoved, async (tx, { projectId, to }) => {
      if (!ENDED.includes(to)) return;
      await tx.query(
        `UPDATE change_request SET state = 'withdrawn', answered_at = $2, version = version + 1
         WHERE project_id = $1 AND state IN ('draft', 'submitted')`,
        [projectId, clock.now()],
      );
    });
  }
}
