import { Inject, Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProjectEntity } from '#libs/portfolio';
import type { ChannelRecordInput, ChannelRecordPatch } from '../contract/channel-records.js';
import { ChannelRecordEntity } from '../persistence/channel.entities.js';
import { SdgSourceEntity } from '../persistence/channel-source.entities.js';
import { SdgTargetEntity } from '../persistence/sdg-target.entity.js';
import { refuseUnknown, replaceLinks, unknownReference } from '../persistence/channel-links.js';

/** Keeps the strategies, international projects and digital resources that serve goals and targets. */
@Injectable()
export class ChannelRecordsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new record.
   *
   * @throws DomainError conflict CHANNEL_RECORD_CODE_TAKEN; unprocessable CHANNEL_YEARS_REVERSED, CHANNEL_LEVEL_OF_STRATEGY;
   *   invalid for what is not there
   */
  async add(input: ChannelRecordInput): Promise<string> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        if (await tx.existsBy(ChannelRecordEntity, { code: input.code })) throw taken(input.code);
        const record = tx.create(ChannelRecordEntity, { id: newId(), kind: input.kind, code: input.code });
        await this.fill(tx, record, input);
        await tx.insert(ChannelRecordEntity, record);
        await setLists(tx, record.id, input);
        return record.id;
      });
    } catch (error) {
      // Two at once: the index decides.
      const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
      const isSecond =
        cause instanceof Error && 'constraint' in cause && cause.constraint === 'sdg_channel_record_code_once';
      throw isSecond ? taken(input.code) : error;
    }
  }

  /** @throws DomainError not-found NOT_FOUND; stale STALE; else as for a new one */
  async change(id: string, expected: ExpectedVersion, patch: ChannelRecordPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const record = await tx.findOne(ChannelRecordEntity, { where: { id }, lock: { mode: 'for_no_key_update' } });
      if (!record) throw new DomainError('not-found', 'NOT_FOUND');
      assertVersion(expected, record.version);
      await this.fill(tx, record, patch);
      if (patch.archived !== undefined)
        record.archivedAt = patch.archived ? (record.archivedAt ?? this.clock.now()) : null;
      const { version, ...columns } = record;
      // Lists are a part of the record: its version moves with them too.
      await tx.update(ChannelRecordEntity, { id }, { ...columns, version: version + 1 });
      await setLists(tx, id, patch);
    });
  }

  /** Only what is given. */
  private async fill(tx: EntityManager, record: ChannelRecordEntity, input: ChannelRecordPatch): Promise<void> {
    const { title, description, partner, url, level, startYear, endYear, amountUsd, amountKzt, project, goal, note } =
      input;
    if (typeof project === 'string' && !(await tx.existsBy(ProjectEntity, { id: project })))
      throw unknownReference('/project', project);
    Object.assign(
      record,
      given({ description, partner, url, level, startYear, endYear, amountUsd, amountKzt, note }),
      given({ projectId: project, goalNumber: goal }),
      title && { titleKk: title.kk ?? null, titleRu: title.ru, titleEn: title.en ?? null },
    );
    if (record.startYear && record.endYear && record.startYear > record.endYear)
      throw new DomainError('unprocessable', 'CHANNEL_YEARS_REVERSED', {
        start: record.startYear,
        end: record.endYear,
      });
    if (record.level && record.kind !== 'strategy') throw new DomainError('unprocessable', 'CHANNEL_LEVEL_OF_STRATEGY');
  }
}

const given = (columns: object): object =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

async function setLists(
  tx: EntityManager,
  recordId: string,
  { targets, sources }: Pick<ChannelRecordPatch, 'targets' | 'sources'>,
): Promise<void> {
  if (targets) {
    const known = await tx.findBy(SdgTargetEntity, { code: In(targets) });
    refuseUnknown(
      'targets',
      targets,
      known.map(({ code }) => code),
    );
    await replaceLinks(tx, 'sdg_channel_target', recordId, targets);
  }
  if (sources) {
    const known = await tx.findBy(SdgSourceEntity, { number: In(sources) });
    refuseUnknown(
      'sources',
      sources,
      known.map(({ number }) => number),
    );
    await replaceLinks(
      tx,
      'sdg_channel_source',
      recordId,
      known.map(({ id }) => id),
    );
  }
}

const taken = (code: string) => new DomainError('conflict', 'CHANNEL_RECORD_CODE_TAKEN', { code });
