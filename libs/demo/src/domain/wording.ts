import type { Day, Language } from '#libs/kernel';

import type { DemoProject, Named } from './demo-city.js';
import type { Entry } from './entries.js';
import { TITLES } from './titles.js';

const FINANCING = {
  private: 'частные инвестиции',
  local: 'местный бюджет',
  ppp: 'государственно-частное партнёрство',
  mixed: 'смешанное финансирование',
} as const;

export const titleOf = ({ key, record }: Entry): DemoProject['title'] => ({
  kk: TITLES[key]?.kk ?? null,
  ru: record.title_ru,
  en: TITLES[key]?.en ?? null,
});

/** Only what the review says of the record, sentence by sentence. */
export function descriptionOf({ record, partner }: Entry, parentTitle: string | null): string {
  const { quantity, unit_ru, capacity, capacity_unit_ru, amount_kzt, amount_usd, amount_per_unit_kzt } = record;
  return [
    `${partner === null ? 'Мера' : 'Международный проект'} из Добровольного местного обзора Алматы 2023 года: ${record.title_ru}.`,
    quantity === undefined ? null : `Объём: ${figure(quantity)} ${unit_ru ?? ''}.`,
    capacity === undefined ? null : `Мощность: ${figure(capacity)} ${capacity_unit_ru ?? ''}.`,
    period(record.start_year, record.end_year),
    sentence('Уточнение по срокам', record.year_note_ru),
    sentence('Исполнитель', record.executor_ru),
    sentence('Партнёр', partner),
    record.financing ? `Финансирование: ${FINANCING[record.financing]}.` : null,
    amount_kzt === undefined ? null : `Сумма в обзоре: ${figure(amount_kzt)} тенге.`,
    amount_usd === undefined ? null : `Сумма в обзоре: ${figure(amount_usd)} долларов США.`,
    amount_per_unit_kzt === undefined ? null : `Сумма на единицу в обзоре: ${figure(amount_per_unit_kzt)} тенге.`,
    parentTitle === null ? null : `Часть проекта «${parentTitle}»: стоимость учтена в нём.`,
    sentence('Примечание', FAULTS[record.id] ?? record.note),
  ]
    .filter((part) => part !== null)
    .join(' ');
}

/** As Russian writes it: `1 288 267`, `4,6`. */
function figure(value: number): string {
  const [whole = '', fraction] = String(value).split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, ' ');
  return fraction === undefined ? grouped : `${grouped},${fraction}`;
}

function period(start: number | undefined, end: number | undefined): string | null {
  if (start !== undefined && end !== undefined) {
    return start === end ? `Срок: ${start} год.` : `Срок: ${start}–${end} годы.`;
  }
  if (start !== undefined) return `Начало: ${start} год.`;
  return end === undefined ? null : `Срок: до ${end} года.`;
}

/** Notes may point to lines, sections and addresses of the review's text; a reader has none of them, so those words go. */
function sentence(label: string, text: string | null | undefined): string | null {
  const said = (text ?? '')
    .replaceAll(/ ?\([^()]*(строк|№)[^()]*\)/g, '')
    .split(/(?<=[.;])\s+/)
    .filter((part) => !POINTERS.test(part))
    .join(' ')
    .replaceAll('в тексте', 'в обзоре')
    .replaceAll('В тексте', 'В обзоре')
    .replaceAll('из текста', 'из обзора')
    .replace(/[;.]\s*$/, '')
    .trim();
  return said === '' ? null : `${label}: ${said}.`;
}

const POINTERS =
  /строк|раздел|таблица|присвоена по смыслу|^По смыслу|Вводная часть|Направление|См\.|адрес|URL|перечне источников|цифровых ресурсах|вводной фразы/i;

/** Contradictions of the source whose note only points to its lines. */
const FAULTS: Readonly<Record<string, string>> = {
  'sistema-rannego-opovescheniya-28-stancij': 'В обзоре названы два срока, 2023 и 2025 годы: расхождение в источнике',
};

export const purposeOf = ({ record }: Entry, targetName: string | null): string =>
  targetName === null
    ? `Достичь заявленного результата: ${lowerFirst(record.title_ru)}.`
    : `Внести вклад в задачу ЦУР ${record.target ?? ''}: ${lowerFirst(targetName)}.`;

export const relevanceOf = (direction: string, directionName: string): string =>
  `Проект относится к базовому направлению ${direction} «${directionName}» Программы развития города Алматы до 2025 года и среднесрочных перспектив до 2030 года.`;

const lowerFirst = (text: string): string =>
  /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

const MONTHS = {
  kk: 'қаңтардағы ақпандағы наурыздағы сәуірдегі мамырдағы маусымдағы шілдедегі тамыздағы қыркүйектегі қазандағы қарашадағы желтоқсандағы',
  ru: 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря',
  en: 'January February March April May June July August September October November December',
} as const;

/** How a decision taken before the system is called. */
export function decisionName(on: Day): Named {
  const [year, month, day] = on.split('-').map(Number);
  const name = (language: Language) => MONTHS[language].split(' ')[(month ?? 1) - 1] ?? '';
  return {
    kk: `Басқарушы комитеттің ${year} жылғы ${day} ${name('kk')} шешімі`,
    ru: `Решение управляющего комитета от ${day} ${name('ru')} ${year} года`,
    en: `Decision of the steering committee of ${day} ${name('en')} ${year}`,
  };
}
