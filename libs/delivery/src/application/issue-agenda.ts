import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgendaSubjects, DecisionEffects, unknownSubject } from '#libs/committee';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { IssueEntity } from '../persistence/issue.entities.js';
import { IssueLadder } from './issue-ladder.js';
import { endedSql } from '../persistence/ended-sql.js';

/** Whether row `escalated` waits for the committee; the name is its own, for the agenda has names of its own. */
const WAITS = `escalated.level = 'committee' AND escalated.state = 'open' AND EXISTS (
  SELECT FROM project alive WHERE alive.id = escalated.project_id AND NOT ${endedSql('alive')})`;

/** Brings issues that have climbed the whole ladder to the committee's table, and resolves them as it decides. */
@Injectable()
export class IssueAgenda {
  constructor(
    subjects: AgendaSubjects,
    effects: DecisionEffects,
    private readonly ladder: IssueLadder,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    subjects.candidates('escalated_issue', (words) => ({
      kind: 'escalation',
      reason: `'escalated_issue'`,
      sourceId: 'escalated.id',
      projectId: 'escalated.project_id',
      subjectId: 'escalated.id',
      question: 'escalated.title',
      since: 'escalated.level_since',
      facts: `json_build_object('number', escalated.number, 'day', ${words.dayOf('escalated.level_since')})`,
      from: 'issue escalated',
      where: WAITS,
    }));
    subjects.on('escalation', {
      waits: (id) => `EXISTS (SELECT FROM issue escalated WHERE escalated.id = ${id} AND ${WAITS})`,
      check: async (tx, id, projectId) => {
        const issue = await tx.findOneBy(IssueEntity, { id, projectId });
        if (!issue) throw unknownSubject(id);
        assertWaits(issue);
      },
    });
    effects.on('delivery.issue', (tx, { subjectId }, decision) => this.resolve(tx, subjectId, decision));
  }

  /** @throws DomainError conflict SUBJECT_NOT_WAITING */
  private async resolve(
    tx: EntityManager,
    id: string,
    decision: { id: string; number: string; remarks: string | null },
  ): Promise<void> {
    const issue = await tx.findOneOrFail(IssueEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    assertWaits(issue);
    const resolution = decision.remarks ?? decision.number;
    Object.assign(issue, {
      state: 'resolved',
      resolution,
      resolvedAt: this.clock.now(),
      decisionId: decision.id,
    });
    const note = decision.remarks === null ? decision.number : `${decision.number}. ${decision.remarks}`;
    await this.ladder.record(tx, issue, { name: 'resolved', fromLevel: 'committee', note, actor: null });
  }
}

function assertWaits({ level, state }: IssueEntity): void {
  if (level !== 'committee' || state !== 'open') throw new DomainError('conflict', 'SUBJECT_NOT_WAITING', { state });
}
