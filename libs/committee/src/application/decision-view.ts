import { Injectable } from '@nestjs/common';
import { IntakeRead } from '#libs/intake';
import type { Actor } from '#libs/kernel';
import { DecisionRead, type StoredDecision } from '../persistence/decision-read.js';
import { AttendanceView, votingInWords } from './attendance-view.js';

/** A decision with the whole way back to its cause. */
@Injectable()
export class DecisionView {
  constructor(
    private readonly read: DecisionRead,
    private readonly attendance: AttendanceView,
    private readonly intake: IntakeRead,
  ) {}

  /** Throws 404. */
  async one(actor: Actor, id: string): Promise<object> {
    const decision = await this.read.one(actor, id);
    const { itemId, meetingId, votings } = decision;
    return {
      ...decision,
      cause: await this.causeOf(decision),
      attendance: await this.attendance.frozen({ id: itemId, meetingId }),
      votings: votings.map(votingInWords),
    };
  }

  private async causeOf({ project, kind, decidedAt }: StoredDecision): Promise<object | null> {
    if (project === null) return null;
    const cause = await this.intake.cause(project.id, kind, new Date(decidedAt));
    if (!cause) return null;
    const { id, policyId, policyVersion, flagged, at, criteria } = cause.screening;
    const met = criteria.filter(({ result }) => result === 'met').map(({ code }) => code);
    return { referral: cause.referral, screening: { id, policyId, policyVersion, flagged, at, met } };
  }
}
