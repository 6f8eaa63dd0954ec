import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { MinutesRead } from '#libs/committee';
import { may } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { Outbox, UnitOfWork, newId } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import type { ReportInput } from '../contract/report.js';
import { jsonDigest } from './canonical-json.js';
import { reportRequestedEvent } from './events.js';

/** A report still under way after this time has lost its job: it is announced again. */
const LOST_AFTER_MS = 60 * 60 * 1000;

/** Takes requests for reports in. */
@Injectable()
export class ReportRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly minutes: MinutesRead,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of a new report, or of the same one that is in flight. Refuses (400) a subject that the actor does not see. */
  async request(actor: Actor, input: ReportInput): Promise<string> {
    if (input.kind === 'minutes') await this.assertMinutesVisible(actor, input.minutesId);
    else await this.assertVisible(actor, input.projectId);
    return this.unitOfWork.run(async (tx) => {
      const { id, isNew } = await this.enter(tx, actor, input);
      await tx.query(
        `INSERT INTO report_reader (id, report_id, user_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
        [newId(), id, actor.userId, this.clock.now()],
      );
      if (isNew) await this.outbox.add(tx, reportRequestedEvent, { reportId: id });
      return id;
    });
  }

  /** Announces again what has been under way for too long; a report that is being drawn all the same is not drawn twice. */
  takeUpAgain(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const lost = await tx.query<{ id: string }[]>(
        `SELECT id FROM report WHERE state IN ('queued', 'running') AND requested_at < $1 ORDER BY id`,
        [new Date(this.clock.now().getTime() - LOST_AFTER_MS)],
      );
      for (const { id } of lost) await this.outbox.add(tx, reportRequestedEvent, { reportId: id });
      return lost.length;
    });
  }

  private async enter(tx: EntityManager, actor: Actor, input: ReportInput): Promise<{ id: string; isNew: boolean }> {
    const { kind, format, language } = input;
    const projectId = input.kind === 'project-passport' ? input.projectId.toLowerCase() : null;
    const subjectId = input.kind === 'minutes' ? input.minutesId.toLowerCase() : null;
    const fingerprint = jsonDigest({ kind, projectId, subjectId, format, language });
    for (;;) {
      const [entered] = await tx.query<{ id: string }[]>(
        `INSERT INTO report (id, kind, project_id, subject_id, format, language, fingerprint, state, requested_by, requested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, 'queued', $8, $9)
         ON CONFLICT (fingerprint) WHERE state IN ('queued', 'running') DO NOTHING RETURNING id`,
        [newId(), kind, projectId, subjectId, format, language, fingerprint, actor.userId, this.clock.now()],
      );
      if (entered) return { id: entered.id, isNew: true };
      const [inFlight] = await tx.query<{ id: string }[]>(
        `SELECT id FROM report WHERE fingerprint = $1 AND state IN ('queued', 'running')`,
        [fingerprint],
      );
      if (inFlight) return { id: inFlight.id, isNew: false };
      // It came to its end between the two statements: this request is a new one.
    }
  }

  private async assertVisible(actor: Actor, projectId: string): Promise<void> {
    try {
      await this.visible.find(actor, projectId);
    } catch (error) {
      if (!(error instanceof DomainError && error.kind === 'not-found')) throw error;
      throw unknownSubject('/projectId', projectId);
    }
  }

  private async assertMinutesVisible(actor: Actor, minutesId: string): Promise<void> {
    if (may(actor, 'committee.read') && (await this.minutes.exists(minutesId))) return;
    throw unknownSubject('/minutesId', minutesId);
  }
}

const unknownSubject = (pointer: string, value: string): DomainError =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer, code: 'UNKNOWN_REFERENCE', params: { value } }]);
