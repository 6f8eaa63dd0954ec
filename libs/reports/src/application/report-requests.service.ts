import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, Language } from '#libs/kernel';
import { Cancellations, Outbox, UnitOfWork, newId } from '#libs/platform';
import type { ReportFormat, ReportInput, ReportKind, ReportPackInput, ReportState } from '../contract/report.js';
import { ReportMakers } from '../kinds/report-makers.js';
import type { ReportSubject } from '../kinds/report-maker.js';
import { announceEnd } from './announce-end.js';
import { jsonDigest } from './canonical-json.js';
import { reportJobSubject, reportRequestedEvent } from './events.js';
import { subjectOf } from './subject-of.js';

/** A report still under way after this time has lost its job: it is announced again. */
const LOST_AFTER_MS = 60 * 60 * 1000;

interface Wanted {
  readonly kind: ReportKind;
  readonly subject: ReportSubject;
  readonly formats: readonly ReportFormat[];
  readonly languages: readonly Language[];
}

/** Where a field of a request stands in the body that it came in. */
type PointerTo = (field: string) => string;

/** Takes requests for reports in. */
@Injectable()
export class ReportRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly makers: ReportMakers,
    private readonly outbox: Outbox,
    private readonly cancellations: Cancellations,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The id of a new report, or of the same one that is in flight. Refuses as `assertMayAsk`. */
  async request(actor: Actor, input: ReportInput): Promise<string> {
    const { kind, format, language } = input;
    const packId = await this.pack(actor, {
      kind,
      subject: subjectOf(input),
      formats: [format],
      languages: [language],
    });
    const [report] = await this.unitOfWork.run((tx) =>
      tx.query<{ id: string }[]>('SELECT id FROM report WHERE pack_id = $1', [packId]),
    );
    return report!.id;
  }

  /** The id of a new pack, or of the same one that is in flight. Refuses as `assertMayAsk`. */
  async requestPack(actor: Actor, input: ReportPackInput): Promise<string> {
    const { kind, formats, languages } = input;
    return this.pack(actor, { kind, subject: subjectOf(input), formats, languages });
  }

  /**
   * Refuses papers that are not for the actor (403), and a subject that the actor does not see (400); `pointerTo` says where a
   * field of the request stands.
   */
  async assertMayAsk(actor: Actor, input: ReportPackInput, pointerTo: PointerTo): Promise<void> {
    await this.assertAllowed(actor, { kind: input.kind, subject: subjectOf(input) }, pointerTo);
  }

  async mayAsk(actor: Actor, input: ReportPackInput): Promise<boolean> {
    return (await this.makers.of(input.kind).verdict(actor, subjectOf(input))) === 'allowed';
  }

  /** As `requestPack`, in a transaction of the caller's, who has asked whether the actor may. */
  async enterPack(tx: EntityManager, actor: Actor, input: ReportPackInput): Promise<string> {
    const { kind, formats, languages } = input;
    return this.enterFor(tx, actor, { kind, subject: subjectOf(input), formats, languages });
  }

  /** Only what has not come to its end (409 otherwise), by whoever asked first or the office (403). */
  async cancel(actor: Actor, reportId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const [report] = await tx.query<{ state: ReportState; packId: string; requestedBy: string | null }[]>(
        `SELECT r.state, r.pack_id AS "packId", k.requested_by AS "requestedBy"
         FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE r.id = $1 FOR UPDATE OF r`,
        [reportId],
      );
      if (!report) throw new DomainError('not-found', 'NOT_FOUND');
      if (report.requestedBy !== actor.userId && !may(actor, 'report.schedule')) {
        throw new DomainError('forbidden', 'NOT_YOUR_REPORT');
      }
      const { state } = report;
      if (state !== 'queued' && state !== 'running') throw new DomainError('conflict', 'REPORT_ENDED', { state });
      await tx.query(`UPDATE report SET state = 'cancelled', finished_at = $2 WHERE id = $1`, [
        reportId,
        this.clock.now(),
      ]);
      await announceEnd(tx, this.outbox, report.packId);
      await this.cancellations.cancel(tx, reportJobSubject(reportId));
    });
  }

  /** Announces again what has been under way for too long; a report that is being drawn all the same is not drawn twice. */
  takeUpAgain(): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      const lost = await tx.query<{ id: string }[]>(
        `SELECT r.id FROM report r JOIN report_pack k ON k.id = r.pack_id
         WHERE r.state IN ('queued', 'running') AND k.requested_at < $1 ORDER BY r.id`,
        [new Date(this.clock.now().getTime() - LOST_AFTER_MS)],
      );
      for (const { id } of lost) await this.outbox.add(tx, reportRequestedEvent, { reportId: id });
      return lost.length;
    });
  }

  private async pack(actor: Actor, wanted: Wanted): Promise<string> {
    await this.assertAllowed(actor, wanted, (field) => field);
    return this.unitOfWork.run((tx) => this.enterFor(tx, actor, wanted));
  }

  private async assertAllowed(
    actor: Actor,
    { kind, subject }: Pick<Wanted, 'kind' | 'subject'>,
    pointerTo: PointerTo,
  ): Promise<void> {
    const verdict = await this.makers.of(kind).verdict(actor, subject);
    if (verdict === 'allowed') return;
    if (verdict === 'forbidden') throw new DomainError('forbidden', 'FORBIDDEN');
    const { projectId, subjectId, params } = subject;
    const value = projectId ?? subjectId ?? String(params[verdict.unknown.slice(1)]);
    throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
      { pointer: pointerTo(verdict.unknown), code: 'UNKNOWN_REFERENCE', params: { value } },
    ]);
  }

  private async enterFor(tx: EntityManager, actor: Actor, wanted: Wanted): Promise<string> {
    const packId = await this.enter(tx, actor, wanted);
    await tx.query(
      `INSERT INTO report_pack_reader (id, pack_id, user_id, since) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING`,
      [newId(), packId, actor.userId, this.clock.now()],
    );
    return packId;
  }

  private async enter(tx: EntityManager, actor: Actor, { kind, subject, formats, languages }: Wanted): Promise<string> {
    const { projectId, subjectId, params } = subject;
    const papers = { formats: formats.toSorted(), languages: languages.toSorted() };
    const fingerprint = jsonDigest({ kind, projectId, subjectId, params, ...papers });
    for (;;) {
      const [entered] = await tx.query<{ id: string }[]>(
        `INSERT INTO report_pack (id, kind, project_id, subject_id, params, fingerprint, requested_by, requested_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (fingerprint) WHERE finished_at IS NULL DO NOTHING RETURNING id`,
        [newId(), kind, projectId, subjectId, JSON.stringify(params), fingerprint, actor.userId, this.clock.now()],
      );
      if (entered) {
        await this.addPapers(tx, entered.id, papers);
        return entered.id;
      }
      const [inFlight] = await tx.query<{ id: string }[]>(
        `SELECT id FROM report_pack WHERE fingerprint = $1 AND finished_at IS NULL`,
        [fingerprint],
      );
      if (inFlight) return inFlight.id;
      // It came to its end between the two statements: this request is a new one.
    }
  }

  private async addPapers(
    tx: EntityManager,
    packId: string,
    { formats, languages }: { formats: readonly ReportFormat[]; languages: readonly Language[] },
  ): Promise<void> {
    for (const language of languages) {
      for (const format of formats) {
        const reportId = newId();
        await tx.query(`INSERT INTO report (id, pack_id, format, language, state) VALUES ($1, $2, $3, $4, 'queued')`, [
          reportId,
          packId,
          format,
          language,
        ]);
        await this.outbox.add(tx, reportRequestedEvent, { reportId });
      }
    }
  }
}
