import type { MigrationInterface, QueryRunner } from 'typeorm';
import { SDG_INDICATORS } from './data/sdg-indicators.js';
import { SDG_TARGETS } from './data/sdg-targets.js';

const GOALS: readonly (readonly [number: number, kk: string, ru: string, en: string])[] = [
  [1, 'Кедейлікті жою', 'Ликвидация нищеты', 'No Poverty'],
  [2, 'Аштықты жою', 'Ликвидация голода', 'Zero Hunger'],
  [3, 'Мықты денсаулық және әл-ауқат', 'Хорошее здоровье и благополучие', 'Good Health and Well-being'],
  [4, 'Сапалы білім', 'Качественное образование', 'Quality Education'],
  [5, 'Гендерлік теңдік', 'Гендерное равенство', 'Gender Equality'],
  [6, 'Таза су және санитария', 'Чистая вода и санитария', 'Clean Water and Sanitation'],
  [7, 'Қолжетімді және таза энергия', 'Недорогостоящая и чистая энергия', 'Affordable and Clean Energy'],
  [
    8,
    'Лайықты жұмыс және экономикалық өсу',
    'Достойная работа и экономический рост',
    'Decent Work and Economic Growth',
  ],
  [
    9,
    'Индустрияландыру, инновациялар және инфрақұрылым',
    'Индустриализация, инновации и инфраструктура',
    'Industry, Innovation and Infrastructure',
  ],
  [10, 'Теңсіздікті азайту', 'Уменьшение неравенства', 'Reduced Inequalities'],
  [
    11,
    'Орнықты қалалар мен елді мекендер',
    'Устойчивые города и населённые пункты',
    'Sustainable Cities and Communities',
  ],
  [
    12,
    'Жауапты тұтыну және өндіріс',
    'Ответственное потребление и производство',
    'Responsible Consumption and Production',
  ],
  [13, 'Климаттың өзгеруіне қарсы күрес', 'Борьба с изменением климата', 'Climate Action'],
  [14, 'Теңіз экожүйелерін сақтау', 'Сохранение морских экосистем', 'Life Below Water'],
  [15, 'Құрлық экожүйелерін сақтау', 'Сохранение экосистем суши', 'Life on Land'],
  [
    16,
    'Бейбітшілік, сот төрелігі және тиімді институттар',
    'Мир, правосудие и эффективные институты',
    'Peace, Justice and Strong Institutions',
  ],
  [
    17,
    'Орнықты даму мүддесіндегі әріптестік',
    'Партнёрство в интересах устойчивого развития',
    'Partnerships for the Goals',
  ],
];

/** The goals, targets and global indicators that the United Nations have agreed on: known to every city from the first day. */
export class SdgList1795000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const goals = GOALS.map(([number, kk, ru, en]) => ({ number, kk, ru, en }));
    await runner.query(
      `INSERT INTO sdg_goal (id, number, name_kk, name_ru, name_en)
       SELECT gen_random_uuid(), number, kk, ru, en
       FROM jsonb_to_recordset($1::jsonb) AS listed (number integer, kk text, ru text, en text)
       ON CONFLICT (number) DO NOTHING`,
      [JSON.stringify(goals)],
    );
    const targets = SDG_TARGETS.map(([code, ru, en]) => ({ code, ru, en }));
    await runner.query(
      `INSERT INTO sdg_target (id, code, goal_number, name_ru, name_en)
       SELECT gen_random_uuid(), code, split_part(code, '.', 1)::integer, ru, en
       FROM jsonb_to_recordset($1::jsonb) AS listed (code text, ru text, en text)
       ON CONFLICT (code) DO NOTHING`,
      [JSON.stringify(targets)],
    );
    const indicators = SDG_INDICATORS.map(([number, permanent, ru, en]) => ({ number, permanent, ru, en }));
    await runner.query(
      `INSERT INTO sdg_indicator (id, number, target_code, permanent_code, name_ru, name_en)
       SELECT gen_random_uuid(), number, regexp_replace(number, '\\.[0-9]+$', ''), permanent, ru, en
       FROM jsonb_to_recordset($1::jsonb) AS listed (number text, permanent text, ru text, en text)`,
      [JSON.stringify(indicators)],
    );
  }

  /** Goals and targets stay: by now projects and indicators may refer to them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM sdg_indicator');
  }
}
