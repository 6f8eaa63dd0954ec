import type { Language, Role } from '#libs/kernel';

import type { DemoPerson, DirectionCode, Named } from './demo-city.js';
import { DIRECTION_CODES, headOf } from './directions.js';
import { organisation } from './organisations.js';

const MANAGERS_PER_DIRECTION = 2;

const EXECUTING = [
  'urban-mobility',
  'construction',
  'housing',
  'education',
  'health',
  'culture',
  'ecology',
  'digitalisation',
  'entrepreneurship',
  'civil-defence',
] as const;

/** Accounts of the managers who run the direction's projects. */
export function managersOf(direction: DirectionCode): [string, string] {
  const first = DIRECTION_CODES.indexOf(direction) * MANAGERS_PER_DIRECTION + 1;
  return [`manager${first}`, `manager${first + 1}`];
}

/** Every demo account. People are known by their office; no person is invented. */
export function people(): DemoPerson[] {
  return [
    person('admin', 'admin', 'ru', { kk: 'Жүйе әкімшісі', ru: 'Администратор системы', en: 'System administrator' }),
    person('office', 'project_office', 'ru', { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' }),
    person('chair', 'committee_chair', 'kk', {
      kk: 'Басқарушы комитеттің төрағасы',
      ru: 'Председатель управляющего комитета',
      en: 'Chair of the steering committee',
    }),
    ...[1, 2, 3, 4, 5, 6].map((n) =>
      person(`member${n}`, 'committee_member', n % 3 === 0 ? 'kk' : 'ru', {
        kk: `Басқарушы комитеттің ${n}-мүшесі`,
        ru: `Член управляющего комитета № ${n}`,
        en: `Member ${n} of the steering committee`,
      }),
    ),
    ...DIRECTION_CODES.map((code, n) =>
      person(
        headOf(code),
        'head_of_direction',
        n % 2 === 0 ? 'ru' : 'kk',
        { kk: `${code} бағыттың басшысы`, ru: `Руководитель направления ${code}`, en: `Head of direction ${code}` },
        { direction: code },
      ),
    ),
    ...DIRECTION_CODES.flatMap((code) =>
      managersOf(code).map((account, n) =>
        person(account, 'project_manager', n === 0 ? 'ru' : 'kk', {
          kk: `${code} бағыттың ${n + 1}-жоба басшысы`,
          ru: `Руководитель проектов направления ${code} № ${n + 1}`,
          en: `Project manager ${n + 1} of direction ${code}`,
        }),
      ),
    ),
    ...EXECUTING.map((code, n) => {
      const { name } = organisation(code);
      return person(
        `executor${n + 1}`,
        'executor',
        n % 3 === 2 ? 'kk' : 'ru',
        { kk: `Орындаушы: ${name.kk}`, ru: `Исполнитель: ${name.ru}`, en: `Executor: ${name.en}` },
        { organisation: code },
      );
    }),
    person('auditor', 'auditor', 'en', { kk: 'Аудитор', ru: 'Аудитор', en: 'Auditor' }),
  ];
}

function person(
  account: string,
  role: Role,
  language: Language,
  name: Named,
  scope: { direction?: DirectionCode; organisation?: string } = {},
): DemoPerson {
  return {
    account,
    email: `${account}@demo.zhoba`,
    name,
    language,
    role,
    direction: scope.direction ?? null,
    organisation: scope.organisation ?? null,
  };
}
