import { Inject, Injectable } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource, In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { FILE_STORE, UnitOfWork } from '#libs/platform';
import type { FileStore } from '#libs/platform';
import type { ReportFailure, ReportFormat } from '../contract/report.js';
import { ReportMakers } from '../kinds/report-makers.js';
import { ReportEntity } from '../persistence/report.entities.js';
import { alone } from './alone.js';
import { jsonDigest } from './canonical-json.js';

const CONTENT_TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
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

type OnProgress = (percent: number) => Promise<void>;

/** Makes the paper of a report: freezes the data, draws from them, stores the file. */
@Injectable()
export class ReportRenderingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly makers: ReportMakers,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Does nothing for a report that has come to its end. A second try draws from the data that the first has frozen. */
  async render(reportId: string, onProgress: OnProgress): Promise<void> {
    await alone(this.dataSource, `report ${reportId}`, async (db) => {
      const report = await this.begin(db, reportId);
      if (!report) return;
      await onProgress(10);
      const frozen = await step('DATA_NOT_READ', () => report.snapshot ?? this.freeze(db, report));
      await onProgress(40);
      const maker = this.makers.of(report.kind);
      const paper = await step('NOT_DRAWN', () => maker.draw(frozen, report.format, report.language));
      await db.update(ReportEntity, { id: reportId, state: 'running' }, { progress: 90 });
      await onProgress(90);
      const fileName = `${maker.fileStem(frozen)}-${report.language}.${report.format}`;
      await step('NOT_STORED', () => this.store(db, report, fileName, paper));
      await onProgress(100);
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
      await this.end(db, id, 'GIVEN_UP');
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

  private freeze(db: EntityManager, { id, kind, projectId, subjectId }: ReportEntity): Promise<object> {
    return db.transaction('REPEATABLE READ', async (tx) => {
      const at = this.clock.now();
      const snapshot = await this.makers.of(kind).freeze(tx, { projectId, subjectId }, at);
      await tx.update(
        ReportEntity,
        { id },
        { snapshot, snapshotAt: at, snapshotSha256: jsonDigest(snapshot), progress: 40 },
      );
      return snapshot;
    });
  }

  /** The key depends on nothing but the report: a file left behind by a worker that died is written over, not doubled. */
  private async store(db: EntityManager, { id, format }: ReportEntity, fileName: string, paper: Buffer): Promise<void> {
    const fileKey = `reports/${id}/${fileName}`;
    const contentType = CONTENT_TYPES[format];
    const { bytes, sha256 } = await this.files.put(fileKey, Readable.from([paper]), contentType);
    await db.update(
      ReportEntity,
      { id, state: 'running' },
      {
        state: 'ready',
        progress: 100,
        finishedAt: this.clock.now(),
        fileKey,
        fileName,
        contentType,
        bytes: String(bytes),
        sha256,
      },
    );
  }

  private async end(db: EntityManager, id: string, failure: ReportFailure): Promise<void> {
    await db.update(
      ReportEntity,
      { id, state: In(['queued', 'running']) },
      { state: 'failed', failure, finishedAt: this.clock.now() },
    );
  }
}

async function step<T>(failure: ReportFailure, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new StepFailed(failure, error);
  }
}
