import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { CandidateReason } from '../contract/agenda.js';
import type { ChangeSubject, ItemKind, SubjectKind } from '../domain/index.js';

/** Pieces of SQL that differ from reading to reading. */
export interface CandidateWords {
  /** Placeholder of the city's day. */
  readonly today: string;
  /** `YYYY-MM-DD` in the city's zone of a moment, which the sentence about the reason names. */
  readonly dayOf: (moment: string) => string;
}

/** Things of another context that wait for an agenda; every value but `kind` is an SQL expression over `from`. */
export interface WaitingRows {
  readonly kind: ItemKind;
  /** Gives one of CANDIDATE_REASONS. */
  readonly reason: string;
  /** The id that names the candidate, with the kind. */
  readonly sourceId: string;
  readonly projectId: string;
  /** The change request or the issue, for the kinds that are about one. */
  readonly subjectId?: string;
  readonly question?: string;
  /** The moment since when it waits. */
  readonly since: string;
  /** A JSON object of what the sentence `candidate.REASON` names; `day` is always there. */
  readonly facts: string;
  readonly from: string;
  readonly where: string;
}

/** What the committee asks about the subject of an item. */
export interface AgendaSubject {
  /** The condition under which the subject with the id `id` (an expression) waits for the committee; else nothing comes back. */
  waits(id: string): string;
  /** Refuses a subject that is none, belongs to another project, or does not wait for the committee. */
  check(tx: EntityManager, subjectId: string, projectId: string): Promise<void>;
  /** What of the project an approval changes. */
  changesOf?(tx: EntityManager, subjectId: string): Promise<readonly ChangeSubject[]>;
}

/** What later contexts bring to the committee's table: they own it, the agenda only names it. */
@Injectable()
export class AgendaSubjects {
  private readonly sources = new Map<CandidateReason, (words: CandidateWords) => WaitingRows>();
  private readonly kinds = new Map<SubjectKind, AgendaSubject>();

  /** Throws when the reason has a source already. */
  candidates(reason: CandidateReason, rows: (words: CandidateWords) => WaitingRows): void {
    if (this.sources.has(reason)) throw new Error(`candidates for ${reason} come from two places`);
    this.sources.set(reason, rows);
  }

  /** Throws when the kind has an owner already. */
  on(kind: SubjectKind, subject: AgendaSubject): void {
    if (this.kinds.has(kind)) throw new Error(`items of the kind ${kind} have two owners`);
    this.kinds.set(kind, subject);
  }

  waiting(words: CandidateWords): WaitingRows[] {
    return [...this.sources.values()].map((rows) => rows(words));
  }

  /** Whether item `i` still has something to decide; items without a subject have. */
  stillWaitsSql(i: string): string {
    const kinds = [...this.kinds].map(([kind, subject]) => `WHEN '${kind}' THEN ${subject.waits(`${i}.subject_id`)}`);
    return kinds.length === 0 ? 'TRUE' : `(${i}.subject_id IS NULL OR CASE ${i}.kind ${kinds.join(' ')} ELSE TRUE END)`;
  }

  /** @throws DomainError invalid when nobody knows such a subject; whatever its owner refuses */
  async check(tx: EntityManager, kind: SubjectKind, subjectId: string, projectId: string): Promise<void> {
    const owner = this.kinds.get(kind);
    if (!owner) throw unknownSubject(subjectId);
    await owner.check(tx, subjectId, projectId);
  }

  async changesOf(tx: EntityManager, kind: SubjectKind, subjectId: string): Promise<readonly ChangeSubject[]> {
    return (await this.kinds.get(kind)?.changesOf?.(tx, subjectId)) ?? [];
  }
}

/** For a subject that does not exist, or not in that project. */
export const unknownSubject = (subjectId: string): DomainError =>
  new DomainError('invalid', 'VALIDATION_FAILED', {}, [
    { pointer: '/subjectId', code: 'UNKNOWN_REFERENCE', params: { value: subjectId } },
  ]);
