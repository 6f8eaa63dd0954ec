import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { AgendaSubjects, DecisionEffects, unknownSubject } from '#libs/committee';
import type { DecisionEntity } from '#libs/committee';
import { DomainError } from '#libs/kernel';
import { ProjectEntity } from '#libs/portfolio';
import { assertStep, routeOf } from '../domain/change-request-rules.js';
import { ChangeRequestEntity } from '../persistence/baseline.entities.js';
import { ChangeRequestApproval } from './change-request-approval.js';
import { endedSql } from '../persistence/ended-sql.js';

/** Of request `r`: it waits for the committee. */
const WAITS = `r.state = 'submitted' AND r.route = 'committee'
  AND EXISTS (SELECT FROM project alive WHERE alive.id = r.project_id AND NOT ${endedSql('alive')})`;

/** Brings requests to the committee's table, and does what the committee decides on them. */
@Injectable()
export class ChangeRequestAgenda {
  constructor(
    subjects: AgendaSubjects,
    effects: DecisionEffects,
    private readonly approval: ChangeRequestApproval,
  ) {
    subjects.candidates('change_request', ({ dayOf }) => ({
      kind: 'change_request',
      reason: `'change_request'`,
      sourceId: 'r.id',
      projectId: 'r.project_id',
      subjectId: 'r.id',
      question: 'r.justification',
      since: 'r.submitted_at',
      facts: `json_build_object('number', r.number, 'day', ${dayOf('r.submitted_at')})`,
      from: 'change_request r',
      where: WAITS,
    }));
    subjects.on('change_request', {
      waits: (id) => `EXISTS (SELECT FROM change_request r WHERE r.id = ${id} AND ${WAITS})`,
      check: async (tx, id, projectId) => {
        const request = await tx.findOneBy(ChangeRequestEntity, { id, projectId });
        if (!request) throw unknownSubject(id);
        if (request.state !== 'submitted' || request.route !== 'committee')
          throw new DomainError('conflict', 'SUBJECT_NOT_WAITING', { state: request.state });
      },
      changesOf: async (tx, id) => (await tx.findOneByOrFail(ChangeRequestEntity, { id })).subjects,
    });
    effects.on('delivery.baseline', async (tx, { subjectId }, decision) =>
      this.approval.setBaseline(tx, await takenUp(tx, subjectId, decision), wordOf(decision)),
    );
    effects.on('delivery.budget', async (tx, { subjectId }, decision) =>
      this.approval.setBudget(tx, await takenUp(tx, subjectId, decision), wordOf(decision)),
    );
    effects.on('delivery.change_request', async (tx, { subjectId, result }, decision) => {
      const request = await takenUp(tx, subjectId, decision);
      const { remarks, conditions, decidedBy } = decision;
      await this.approval.end(tx, request, { state: result, answer: remarks ?? conditions, by: decidedBy });
    });
  }
}

const wordOf = ({ id, decidedBy }: DecisionEntity) => ({ decisionId: id, acceptedBy: null, setBy: decidedBy });

/**
 * The request, locked, with the decision written on it by whichever effect comes first: the database asks for it before it
 * lets a promise be made.
 *
 * @throws DomainError conflict CHANGE_REQUEST_STEP_NOT_POSSIBLE when it waits no more
 * @throws DomainError conflict CHANGE_REQUEST_ROUTE_CHANGED when an approval would be another's by now
 */
async function takenUp(tx: EntityManager, id: string, decision: DecisionEntity): Promise<ChangeRequestEntity> {
  const request = await tx.findOneOrFail(ChangeRequestEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  assertStep('answer', request.state);
  if (decision.outcome === 'approve') {
    const { oversight } = await tx.findOneByOrFail(ProjectEntity, { id: request.projectId });
    if (routeOf(oversight) !== 'committee') throw new DomainError('conflict', 'CHANGE_REQUEST_ROUTE_CHANGED');
  }
  if (request.decisionId === null) await tx.save(Object.assign(request, { decisionId: decision.id }));
  return request;
}
