import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { NoticePreferencesInput } from '../../contract/notices.js';
import { USUAL_TIMES } from '../../domain/mail-times.js';
import { NOTICE_KIND_CODES, isNoticeKind, refusedWays, rulesOf, usualWays } from '../../domain/notice-kinds.js';
import type { NoticeKind } from '../../domain/notice-kinds.js';
import { NoticePreferenceEntity, NoticeSettingEntity } from '../persistence/notice.entities.js';

/** Of whoever has not chosen yet. */
export const FIRST_VERSION = 1;

/** By which ways, and when, a person is told. */
@Injectable()
export class NoticePreferencesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Replaces what the person has chosen. Throws 412, and 422 NOTICE_PREFERENCES_NOT_POSSIBLE for mandatory kinds switched off. */
  choose(personId: string, expected: ExpectedVersion, wanted: NoticePreferencesInput): Promise<void> {
    const errors = errorsIn(wanted);
    if (errors.length > 0) throw new DomainError('unprocessable', 'NOTICE_PREFERENCES_NOT_POSSIBLE', {}, errors);
    return this.unitOfWork.run(async (tx) => {
      const setting = await lockedSetting(tx, personId);
      assertVersion(expected, setting.version);
      const { quietHours, workingDaysOnly, digestHour } = wanted;
      const quiet = { quietFrom: quietHours?.from ?? null, quietTo: quietHours?.to ?? null };
      await tx.update(
        NoticeSettingEntity,
        { id: setting.id },
        { ...quiet, workingDaysOnly, digestHour, version: setting.version + 1 },
      );
      await tx.delete(NoticePreferenceEntity, { personId });
      await tx.insert(
        NoticePreferenceEntity,
        wanted.kinds.map((ways) => ({ id: newId(), personId, ...ways })),
      );
    });
  }

  /** Ends mails of a kind, or all that a daily mail would tell; mandatory kinds go on. May be called again without harm. */
  endMails(personId: string, kind: NoticeKind | 'digest'): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const setting = await lockedSetting(tx, personId);
      const chosen = await tx.findBy(NoticePreferenceEntity, { personId });
      const ways = (code: NoticeKind) => chosen.find((preference) => preference.kind === code) ?? usualWays(code);
      const ended = NOTICE_KIND_CODES.filter(
        (code) =>
          !rulesOf(code).mandatory &&
          ways(code).mail !== 'off' &&
          (kind === 'digest' ? ways(code).mail === kind : code === kind),
      );
      if (ended.length === 0) return;
      await tx.upsert(
        NoticePreferenceEntity,
        ended.map((code) => ({
          id: chosen.find((preference) => preference.kind === code)?.id ?? newId(),
          personId,
          kind: code,
          inApp: ways(code).inApp,
          mail: 'off' as const,
        })),
        ['personId', 'kind'],
      );
      await tx.update(NoticeSettingEntity, { id: setting.id }, { version: setting.version + 1 });
    });
  }
}

/** The person's row, made when there is none yet, so that two who choose at once wait for each other. */
async function lockedSetting(tx: EntityManager, personId: string): Promise<NoticeSettingEntity> {
  await tx
    .createQueryBuilder()
    .insert()
    .into(NoticeSettingEntity)
    .values({
      id: newId(),
      personId,
      quietFrom: null,
      quietTo: null,
      workingDaysOnly: USUAL_TIMES.workingDaysOnly,
      digestHour: USUAL_TIMES.digestHour,
      version: FIRST_VERSION,
    })
    .orIgnore()
    .execute();
  return tx.findOneOrFail(NoticeSettingEntity, { where: { personId }, lock: { mode: 'pessimistic_write' } });
}

function errorsIn({ kinds, quietHours }: NoticePreferencesInput): FieldError[] {
  const codes = kinds.map(({ kind }) => kind);
  return [
    ...kinds.flatMap((ways, index) => {
      const twice = codes.indexOf(ways.kind) < index;
      const refused = isNoticeKind(ways.kind) ? refusedWays(ways.kind, ways) : [];
      return [
        ...(twice ? [{ pointer: `/kinds/${index}/kind`, code: 'NOTICE_KIND_TWICE' }] : []),
        ...refused.map((way) => ({ pointer: `/kinds/${index}/${way}`, code: 'NOTICE_IS_MANDATORY' })),
      ];
    }),
    ...(quietHours && quietHours.from === quietHours.to
      ? [{ pointer: '/quietHours/to', code: 'QUIET_HOURS_EMPTY' }]
      : []),
  ];
}
