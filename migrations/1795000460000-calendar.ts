import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendar of working days: what differs from Monday to Friday. */
export class Calendar1795000460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE calendar_day (
        day date PRIMARY KEY,
        id uuid NOT NULL CONSTRAINT calendar_day_id_once UNIQUE,
        working boolean NOT NULL,
        name_kk text,
        name_ru text NOT NULL,
        name_en text
      );
      COMMENT ON TABLE calendar_day IS 'Only the exceptions: holidays, their substitute days, and Saturdays or Sundays that are worked';
    `);
    for (const [name, days] of Object.entries(DAYS_OFF)) {
      const { kk, ru, en } = NAMES[name as keyof typeof NAMES];
      await runner.query(
        `INSERT INTO calendar_day (day, id, working, name_kk, name_ru, name_en)
         SELECT day, gen_random_uuid(), false, $2, $3, $4 FROM unnest($1::date[]) AS day`,
        [days.flatMap(({ year, on }) => on.map((monthAndDay) => `${year}-${monthAndDay}`)), kk, ru, en],
      );
    }
    await runner.query(`SELECT zhoba_keep_history('calendar_day')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_day');
  }
}

const NAMES = {
  newYear: { kk: 'Жаңа жыл', ru: 'Новый год', en: 'New Year' },
  christmas: { kk: 'Православиелік Рождество', ru: 'Православное Рождество', en: 'Orthodox Christmas' },
  women: { kk: 'Халықаралық әйелдер күні', ru: 'Международный женский день', en: 'International Women’s Day' },
  nauryz: { kk: 'Наурыз мейрамы', ru: 'Наурыз мейрамы', en: 'Nauryz' },
  unity: {
    kk: 'Қазақстан халқының бірлігі мерекесі',
    ru: 'Праздник единства народа Казахстана',
    en: 'Day of Unity of the People of Kazakhstan',
  },
  defender: { kk: 'Отан қорғаушы күні', ru: 'День защитника Отечества', en: 'Defender of the Fatherland Day' },
  victory: { kk: 'Жеңіс күні', ru: 'День Победы', en: 'Victory Day' },
  capital: { kk: 'Астана күні', ru: 'День столицы', en: 'Capital Day' },
  constitution: {
    kk: 'Қазақстан Республикасының Конституциясы күні',
    ru: 'День Конституции Республики Казахстан',
    en: 'Constitution Day',
  },
  republic: { kk: 'Республика күні', ru: 'День Республики', en: 'Republic Day' },
  independence: { kk: 'Тәуелсіздік күні', ru: 'День Независимости', en: 'Independence Day' },
  kurbanAit: {
    kk: 'Құрбан айттың бірінші күні',
    ru: 'Первый день Курбан-айта',
    en: 'First day of Kurban Ait',
  },
};

interface DaysOff {
  readonly year: number;
  readonly on: readonly string[];
}

/** The same days each year, and per year the substitute days. */
const everyYear = (on: readonly string[], substitutes: Readonly<Record<number, readonly string[]>> = {}): DaysOff[] =>
  [2024, 2025, 2026, 2027, 2028].map((year) => ({ year, on: [...on, ...(substitutes[year] ?? [])] }));

/**
 * Holidays by the Law of the Republic of Kazakhstan «О праздниках в Республике Казахстан» of 13 December 2001 № 267-II.
 * When a holiday falls on a Saturday or Sunday, the next working day is off. 7 January and the first day of Kurban Ait
 * are days off, not holidays, so nothing is moved for them; Kurban Ait of 2028 is not announced yet. Days that the
 * Government moves in a single year are entered by the administrator.
 */
const DAYS_OFF: Readonly<Record<keyof typeof NAMES, readonly DaysOff[]>> = {
  newYear: everyYear(['01-01', '01-02'], { 2027: ['01-04'], 2028: ['01-03', '01-04'] }),
  christmas: everyYear(['01-07']),
  women: everyYear(['03-08'], { 2025: ['03-10'], 2026: ['03-09'] }),
  nauryz: everyYear(['03-21', '03-22', '03-23'], {
    2024: ['03-25'],
    2025: ['03-24', '03-25'],
    2026: ['03-24', '03-25'],
    2027: ['03-24'],
  }),
  unity: everyYear(['05-01'], { 2027: ['05-03'] }),
  defender: everyYear(['05-07'], { 2028: ['05-08'] }),
  victory: everyYear(['05-09'], { 2026: ['05-11'], 2027: ['05-10'] }),
  capital: everyYear(['07-06'], { 2024: ['07-08'], 2025: ['07-07'] }),
  constitution: everyYear(['08-30'], { 2025: ['09-01'], 2026: ['08-31'] }),
  republic: everyYear(['10-25'], { 2025: ['10-27'], 2026: ['10-26'] }),
  independence: everyYear(['12-16'], { 2028: ['12-18'] }),
  kurbanAit: [
    { year: 2024, on: ['06-16'] },
    { year: 2025, on: ['06-06'] },
    { year: 2026, on: ['05-27'] },
    { year: 2027, on: ['05-16'] },
  ],
};
