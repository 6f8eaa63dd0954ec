import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ReadDatabase, UnitOfWork } from '#libs/platform';
import { ENDED, ProjectEntity } from '#libs/portfolio';
import { hasRunOut } from '../domain/issue-clock.js';
import { IssueEntity } from '../persistence/issue.entities.js';
import { IssueClocksService } from './issue-clocks.service.js';
import type { LadderDay } from './issue-clocks.service.js';
import { IssueLadder } from './issue-ladder.js';

const RUN_OUT = `SELECT i.id, i.project_id AS "projectId" FROM issue i JOIN project p ON p.id = i.project_id
  WHERE i.state = 'open' AND i.due_on < $1::date AND p.stage <> ALL($2::text[]) ORDER BY i.due_on, i.id`;

/** Takes up what has not been answered in its time. */
@Injectable()
export class IssueEscalationsService {
  constructor(
    private readonly database: ReadDatabase,
    private readonly unitOfWork: UnitOfWork,
    private readonly clocks: IssueClocksService,
    private readonly ladder: IssueLadder,
  ) {}

  /**
   * One level up for each issue whose clock has run out, on working days; the number of them. May run again on the same day,
   * and in two places at once: each asks again under the lock, and an issue that has gone up has a clock of its own.
   */
  async escalate(): Promise<{ escalated: number }> {
    const today = await this.clocks.today();
    if (!today.isWorked) return { escalated: 0 };
    const late = await this.database.rows<{ id: string; projectId: string }>(RUN_OUT, [today.day, ENDED]);
    let escalated = 0;
    for (const { id, projectId } of late) {
      if (await this.unitOfWork.run((tx) => this.escalateOne(tx, projectId, id, today))) escalated += 1;
    }
    return { escalated };
  }

  private async escalateOne(tx: EntityManager, projectId: string, id: string, today: LadderDay): Promise<boolean> {
    const lock = { mode: 'pessimistic_write' } as const;
    const project = await tx.findOneOrFail(ProjectEntity, { where: { id: projectId }, lock });
    const issue = await tx.findOneOrFail(IssueEntity, { where: { id }, lock });
    if (ENDED.includes(project.stage) || !hasRunOut(issue, today.day)) return false;
    await this.ladder.climb(tx, issue, today, { note: null, actor: null });
    return true;
  }
}
