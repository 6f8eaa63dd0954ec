import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Day } from '#libs/kernel';
import type { EntityManager } from 'typeorm';
import { InTransaction, UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { CalendarDayInput } from '../contract/calendar.js';
import { CalendarDayEntity } from '../persistence/calendar-day.entity.js';
import { CALENDAR_VERSION } from '../persistence/calendar-read.js';
import { calendarChanged } from './moments.js';

/** Holidays and moved working days; kept by the administrator. */
@Injectable()
export class CalendarService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
  ) {}

  /** Enters a day or changes it. Throws 412 when the calendar has another version. */
  async put(day: Day, expected: ExpectedVersion, { working, name }: CalendarDayInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockCalendar(tx, expected);
      const before = await tx.findOneBy(CalendarDayEntity, { day });
      await tx.query(
        `INSERT INTO calendar_day (day, id, working, name_kk, name_ru, name_en) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (day) DO UPDATE SET working = excluded.working,
           name_kk = excluded.name_kk, name_ru = excluded.name_ru, name_en = excluded.name_en`,
        [day, newId(), working, name.kk ?? null, name.ru, name.en ?? null],
      );
      if (before?.working !== working) await this.inTransaction.tell(tx, calendarChanged, { day });
    });
  }

  /** The day is again what the week makes of it. Throws 404 when it is no exception, 412 when the calendar has another version. */
  async remove(day: Day, expected: ExpectedVersion): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockCalendar(tx, expected);
      const { affected } = await tx.delete(CalendarDayEntity, { day });
      if (!affected) throw new DomainError('not-found', 'NOT_FOUND');
      await this.inTransaction.tell(tx, calendarChanged, { day });
    });
  }
}

/** One change of the calendar at a time, so that its version counts them. */
async function lockCalendar(tx: EntityManager, expected: ExpectedVersion): Promise<void> {
  await tx.query(`SELECT pg_advisory_xact_lock(hashtext('calendar'))`);
  const [row] = await tx.query<{ version: number }[]>(`SELECT ${CALENDAR_VERSION} AS version`);
  assertVersion(expected, row!.version);
}
