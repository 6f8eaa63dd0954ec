import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { SourceInput, SourcePatch } from '../contract/channel-sources.js';
import type { NoteInput, NotePatch } from '../contract/channel-notes.js';
import { refuseUnknown, replaceLinks, unknownReference } from '../persistence/channel-links.js';
import { SdgNoteEntity, SdgSourceEntity } from '../persistence/channel-source.entities.js';
import { IndicatorEntity } from '../persistence/indicator.entities.js';
import { SdgTargetEntity } from '../persistence/sdg-target.entity.js';

/** Keeps the documents that reviews cite, and what reviews say in words of goals and targets. */
@Injectable()
export class ChannelSourcesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** The number of the new source, the next one. @throws DomainError invalid for an indicator that is not there */
  async add(input: SourceInput): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      // Two at once get one number after another.
      await tx.query(`SELECT pg_advisory_xact_lock(hashtextextended('sdg source', 0))`);
      const number = ((await tx.maximum(SdgSourceEntity, 'number')) ?? 0) + 1;
      const source = tx.create(SdgSourceEntity, { id: newId(), number });
      fillSource(source, input);
      await tx.insert(SdgSourceEntity, source);
      await setIndicators(tx, source.id, input.indicators);
      return number;
    });
  }

  /** @throws DomainError not-found NOT_FOUND; stale STALE; invalid for an indicator that is not there */
  async change(number: number, expected: ExpectedVersion, patch: SourcePatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const source = await tx.findOne(SdgSourceEntity, { where: { number }, lock: { mode: 'for_no_key_update' } });
      if (!source) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, source.version);
      fillSource(source, patch);
      const { id, version, ...columns } = source;
      await tx.update(SdgSourceEntity, { id }, { ...columns, version: version + 1 });
      if (patch.indicators) await setIndicators(tx, id, patch.indicators);
    });
  }

  /** The id of the new note. @throws DomainError invalid for a target or source that is not there */
  async addNote(input: NoteInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const { kind, goal, target = null, text, year = null, source } = input;
      if (target !== null && !(await tx.existsBy(SdgTargetEntity, { code: target })))
        throw unknownReference('/target', target);
      const id = newId();
      await tx.insert(SdgNoteEntity, {
        id,
        kind,
        goalNumber: goal,
        targetCode: target,
        ...textColumns(text),
        year,
        sourceId: await sourceId(tx, source),
      });
      return id;
    });
  }

  /** @throws DomainError not-found NOT_FOUND; stale STALE; unprocessable NOTE_YEAR_MISSING; invalid for a source that is not there */
  async changeNote(id: string, expected: ExpectedVersion, { text, year, source }: NotePatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const note = await lockNote(tx, id, expected);
      if (text) Object.assign(note, textColumns(text));
      if (year !== undefined) note.year = year;
      if (source !== undefined) note.sourceId = await sourceId(tx, source);
      if (note.kind === 'target_value' && note.year === null)
        throw new DomainError('unprocessable', 'NOTE_YEAR_MISSING');
      await tx.save(note);
    });
  }

  /** @throws DomainError not-found NOT_FOUND; stale STALE */
  async removeNote(id: string, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockNote(tx, id, expected);
      await tx.delete(SdgNoteEntity, { id });
    });
  }
}

function fillSource(source: SdgSourceEntity, { title, url, secondUrl, note }: SourcePatch): void {
  if (title) Object.assign(source, { titleKk: title.kk ?? null, titleRu: title.ru, titleEn: title.en ?? null });
  if (url !== undefined) source.url = url;
  if (secondUrl !== undefined) source.secondUrl = secondUrl;
  if (note !== undefined) source.note = note;
}

const textColumns = ({ kk, ru, en }: NoteInput['text']) => ({ textKk: kk ?? null, textRu: ru, textEn: en ?? null });

async function lockNote(tx: EntityManager, id: string, expected: ExpectedVersion): Promise<SdgNoteEntity> {
  const note = await tx.findOne(SdgNoteEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
  if (!note) throw new DomainError('not-found', 'NOT_FOUND');
  assertVersion(expected, note.version);
  return note;
}

async function setIndicators(tx: EntityManager, id: string, codes: readonly string[]): Promise<void> {
  const known = await tx.findBy(IndicatorEntity, { code: In(codes) });
  refuseUnknown(
    'indicators',
    codes,
    known.map(({ code }) => code),
  );
  await replaceLinks(
    tx,
    'indicator_source',
    id,
    known.map((indicator) => indicator.id),
  );
}

async function sourceId(tx: EntityManager, number: number | null | undefined): Promise<string | null> {
  if (number === null || number === undefined) return null;
  const source = await tx.findOneBy(SdgSourceEntity, { number });
  if (!source) throw unknownReference('/source', String(number));
  return source.id;
}
