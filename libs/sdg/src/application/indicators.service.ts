import { Inject, Injectable } from '@nestjs/common';
import { In, QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Clock, FieldError } from '#libs/kernel';
import { Outbox, UnitOfWork, assertVersion, insertRows, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { DirectionEntity, OrganisationEntity } from '#libs/portfolio';
import type { IndicatorInput, IndicatorPatch } from '../contract/indicators.js';
import { lockIndicator } from '../persistence/indicator-lock.js';
import { IndicatorEntity } from '../persistence/indicator.entities.js';
import { SdgTargetEntity } from '../persistence/sdg-target.entity.js';
import { tellChanged } from './indicator-events.js';

/** Keeps what indicators are: definition, which way is better, who answers, what they serve. */
@Injectable()
export class IndicatorsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The id of the new indicator.
   *
   * @throws DomainError conflict INDICATOR_CODE_TAKEN; invalid for a code of nothing
   */
  async add(input: IndicatorInput): Promise<string> {
    try {
      return await this.unitOfWork.run(async (tx) => {
        if (await tx.existsBy(IndicatorEntity, { code: input.code })) throw taken(input.code);
        const id = newId();
        const at = this.clock.now();
        const columns = await this.columnsOf(tx, input);
        await tx.insert(IndicatorEntity, { ...columns, id, code: input.code, createdAt: at, updatedAt: at });
        await this.setLists(tx, id, input);
        await tellChanged(this.outbox, tx, [id]);
        return id;
      });
    } catch (error) {
      // Two at once: the index decides.
      const cause: unknown = error instanceof QueryFailedError ? error.driverError : undefined;
      const isSecond = cause instanceof Error && 'constraint' in cause && cause.constraint === 'indicator_code_once';
      throw isSecond ? taken(input.code) : error;
    }
  }

  /** @throws DomainError stale STALE; invalid as for a new one */
  async change(reference: string, expected: ExpectedVersion, patch: IndicatorPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { id } = await lockIndicator(tx, reference);
      const indicator = await tx.findOneByOrFail(IndicatorEntity, { id });
      assertVersion(expected, indicator.version);
      Object.assign(indicator, await this.columnsOf(tx, patch));
      if (patch.archived !== undefined)
        indicator.archivedAt = patch.archived ? (indicator.archivedAt ?? this.clock.now()) : null;
      indicator.updatedAt = this.clock.now();
      await tx.save(indicator);
      await this.setLists(tx, id, patch);
      await tellChanged(this.outbox, tx, [id]);
    });
  }

  /** Only what is given. */
  private async columnsOf(tx: EntityManager, input: IndicatorPatch): Promise<Partial<IndicatorEntity>> {
    const { name, unit, responsible, base, target } = input;
    return withoutUndefined({
      kind: input.kind,
      better: input.better,
      method: input.method,
      source: input.source,
      periodicity: input.periodicity,
      dueMonth: input.dueMonth,
      territory: input.territory,
      breakdown: input.breakdown,
      goalNumber: input.goal,
      listedNumber: input.listedNumber,
      naturalLimit: input.limit,
      suspect: input.suspect,
      note: input.note,
      illustrative: input.illustrative,
      ...(name && { nameKk: name.kk ?? null, nameRu: name.ru, nameEn: name.en ?? null }),
      ...(unit && { unitKk: unit.kk ?? null, unitRu: unit.ru, unitEn: unit.en ?? null }),
      ...(responsible !== undefined && { responsibleId: await organisationId(tx, responsible) }),
      ...(base !== undefined && { baseYear: base?.year ?? null, baseValue: base?.value ?? null }),
      ...(target !== undefined && { targetYear: target?.year ?? null, targetValue: target?.value ?? null }),
    });
  }

  private async setLists(
    tx: EntityManager,
    indicatorId: string,
    { targets, directions }: Pick<IndicatorPatch, 'targets' | 'directions'>,
  ): Promise<void> {
    if (targets) {
      const known = await tx.findBy(SdgTargetEntity, { code: In(targets) });
      refuseUnknown('targets', targets, known);
      await replace(tx, 'indicator_target', indicatorId, targets);
    }
    if (directions) {
      const known = await tx.findBy(DirectionEntity, { code: In(directions) });
      refuseUnknown('directions', directions, known);
      await replace(
        tx,
        'indicator_direction',
        indicatorId,
        known.map(({ id }) => id),
      );
    }
  }
}

const taken = (code: string) => new DomainError('conflict', 'INDICATOR_CODE_TAKEN', { code });

const withoutUndefined = (columns: object): Partial<IndicatorEntity> =>
  Object.fromEntries(Object.entries(columns).filter(([, value]) => value !== undefined));

async function organisationId(tx: EntityManager, code: string | null): Promise<string | null> {
  if (code === null) return null;
  const organisation = await tx.findOneBy(OrganisationEntity, { code });
  if (!organisation) throw unknown([{ pointer: '/responsible', code: 'UNKNOWN_REFERENCE', params: { value: code } }]);
  return organisation.id;
}

function refuseUnknown(field: string, codes: readonly string[], known: readonly { readonly code: string }[]): void {
  const all = new Set(known.map(({ code }) => code));
  const errors = codes.flatMap((code, index): FieldError[] =>
    all.has(code) ? [] : [{ pointer: `/${field}/${index}`, code: 'UNKNOWN_REFERENCE', params: { value: code } }],
  );
  if (errors.length > 0) throw unknown(errors);
}

const unknown = (errors: readonly FieldError[]) => new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);

const LISTS = { indicator_target: 'target_code', indicator_direction: 'direction_id' } as const;

/** Rows that stay keep their ids, so that the history tells only what changed. */
async function replace(
  tx: EntityManager,
  table: keyof typeof LISTS,
  indicatorId: string,
  wanted: readonly string[],
): Promise<void> {
  const column = LISTS[table];
  await tx.query(`DELETE FROM ${table} WHERE indicator_id = $1 AND ${column}::text <> ALL($2::text[])`, [
    indicatorId,
    wanted,
  ]);
  const stayed = await tx.query<{ value: string }[]>(
    `SELECT ${column}::text AS value FROM ${table} WHERE indicator_id = $1`,
    [indicatorId],
  );
  const added = wanted.filter((value) => !stayed.some((row) => row.value === value));
  const property = table === 'indicator_target' ? 'targetCode' : 'directionId';
  await insertRows(tx, { [table]: added.map((value) => ({ id: newId(), indicatorId, [property]: value })) });
}
