import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { FILE_STORE, Outbox, UnitOfWork } from '#libs/platform';
import type { FileStore, JobControl } from '#libs/platform';
import type { ReportFailure, ReportFormat, ReportKind } from '../contract/report.js';
import { Press } from '../drawing/press.js';
import { ReportMakers } from '../kinds/report-makers.js';
import { ReportEntity, ReportPackEntity } from '../persistence/report.entities.js';
import { announceEnd } from './announce-end.js';
import { alone, inTurn } from './alone.js';
import { jsonDigest } from './canonical-json.js';

const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
} satisfies Record<ReportFormat, string>;

/** More beginnings than three jobs with three tries each: something about this report brings workers down. */
const MOST_ATTEMPTS = 9;

/** A step of the work went wrong; the cause says how. */
class StepFailed extends Error {
  constructor(
    readonly failure: ReportFailure,
    cause: unknown,
  ) {
    super(`${failure}: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
  }
}

type Control = Pick<JobControl, 'progress' | 'signal'>;

/** Makes the paper of a report: freezes the data, unless the pack has them already, draws from them, stores the file. */
@Injectable()
export class ReportRenderingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly makers: ReportMakers,
    private readonly press: Press,
    private readonly outbox: Outbox,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing for a report that has come to its end. A second try draws from the data that the first has frozen. */
  async render(reportId: string, { progress, signal }: Control): Promise<void> {
    await alone(this.dataSource, `report ${reportId}`, async (db) => {
      const report = await this.begin(db, reportId);
      if (!report) return;
      await progress(10);
      const { kind, snapshot } = await step('DATA_NOT_READ', () => this.frozen(db, report.packId));
      await db.update(ReportEntity, { id: reportId, state: 'running' }, { progress: 40 });
      await progress(40);
      const { format, language } = report;
      const paper = await step('NOT_DRAWN', () => this.press.draw({ kind, snapshot, format, language }, signal));
      await db.update(ReportEntity, { id: reportId, state: 'running' }, { progress: 90 });
      await progress(90);
      await step('NOT_STORED', () => this.store(db, report, `${paper.stem}-${language}.${format}`, paper.content));
      await progress(100);
    });
  }

  /** The last try has failed. */
  async fail(reportId: string, error: unknown): Promise<void> {
    await this.unitOfWork.run((tx) =>
      this.end(tx, reportId, error instanceof StepFailed ? error.failure : 'DATA_NOT_READ'),
    );
  }

  private async begin(db: EntityManager, id: string): Promise<ReportEntity | undefined> {
    const report = await db.findOneBy(ReportEntity, { id, state: In(['queued', 'running']) });
    if (!report) return undefined;
    if (report.attempts >= MOST_ATTEMPTS) {
      await db.transaction((tx) => this.end(tx, id, 'GIVEN_UP'));
      return undefined;
    }
    await db.update(
      ReportEntity,
      { id },
      {
        state: 'running',
        progress: 10,
        attempts: report.attempts + 1,
        startedAt: report.startedAt ?? this.clock.now(),
      },
    );
    return report;
  }

  /** What the pack's papers are drawn from, as it lies in the database: frozen by the first of them, others wait for it. */
  private frozen(db: EntityManager, packId: string): Promise<{ kind: ReportKind; snapshot: object }> {
    return inTurn(db, `report pack ${packId}`, async () => {
      const pack = await db.findOneByOrFail(ReportPackEntity, { id: packId });
      if (pack.snapshot) return { kind: pack.kind, snapshot: pack.snapshot };
      const maker = this.makers.of(pack.kind);
      await maker.prepare?.();
      await db.transaction('REPEATABLE READ', async (tx) => {
        const at = this.clock.now();
        const snapshot = await maker.freeze(tx, pack, at);
        const snapshotSha256 = jsonDigest(snapshot);
        await tx.update(ReportPackEntity, { id: packId }, { snapshot, snapshotAt: at, snapshotSha256 });
      });
      const [stored] = await db.query<{ snapshot: object }[]>('SELECT snapshot FROM report_pack WHERE id = $1', [
        packId,
      ]);
      return { kind: pack.kind, snapshot: stored!.snapshot };
    });
  }

  /** The key depends on nothing but the report: a file left behind by a worker that died is written over, not doubled. */
  private async store(
    db: EntityManager,
    { id, packId, format }: ReportEntity,
    fileName: string,
    content: Buffer,
  ): Promise<void> {
    const fileKey = `reports/${id}/${fileName}`;
    const contentType = CONTENT_TYPES[format];
    const { bytes, sha256 } = await this.files.put(fileKey, Readable.from([content]), contentType);
    const file = { fileKey, fileName, contentType, bytes: String(bytes), sha256 };
    const kept = await db.transaction((tx) =>
      this.ended(tx, { id, packId }, { state: 'ready', progress: 100, ...file }),
    );
    // Cancelled while it was drawn: nobody may have it.
    if (!kept) await this.files.remove(fileKey);
  }

  private async end(tx: EntityManager, id: string, failure: ReportFailure): Promise<void> {
    const report = await tx.findOneBy(ReportEntity, { id });
    if (report) await this.ended(tx, report, { state: 'failed', failure });
  }

  /** False when it had come to its end before. */
  private async ended(
    tx: EntityManager,
    { id, packId }: Pick<ReportEntity, 'id' | 'packId'>,
    how: Partial<ReportEntity>,
  ): Promise<boolean> {
    const { affected } = await tx.update(
      ReportEntity,
      { id, state: In(['queued', 'running']) },
      { ...how, finishedAt: this.clock.now() },
    );
    if (affected === 0) return false;
    await announceEnd(tx, this.outbox, packId);
    return true;
  }
}

async function step<T>(failure: ReportFailure, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StepFailed(failure, error);
  }
}
