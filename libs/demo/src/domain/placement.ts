import type { DirectionCode } from './demo-city.js';
import { DIRECTION_CODES } from './directions.js';
import type { Entry } from './entries.js';
import { organisation } from './organisations.js';

/** Where a project belongs: its direction, roadmap, initiator and the bodies that the review names as its executors. */
export interface Placement {
  readonly direction: DirectionCode;
  readonly roadmap: string | null;
  readonly initiator: string;
  readonly executors: readonly string[];
}

/** The first rule whose pattern is found in the key decides; the review ties most measures to a target, not to a direction. */
const BY_KEY: readonly (readonly [RegExp, DirectionCode, string])[] = [
  [/seleza|selej|^obuchenie-naseleniya-chs|o-chs$|simulyacionnyj/, 'VII', 'civil-defence'],
  [/servisnaya-model-policii|videonablyudeniem/, 'VII', 'civil-defence'],
  [/osveschenie-vseh-ulic/, 'VII', 'street-lighting'],
  [/vstrechi-akima|npo$/, 'IV', 'public-development'],
  [/^civil-center/, 'IV', 'civil-centre'],
  [/strategiya-smart|servisy-onlajn|dispetcherskaya-sluzhba|odno-okno/, 'VI', 'digitalisation'],
  [/revitalizacii/, 'I', 'housing'],
  [/transportnaya-sistema/, 'III', 'urban-mobility'],
  [/sistema-upravleniya-othodami/, 'III', 'energy-water'],
  [/posadka|vybrosov/, 'V', 'ecology'],
  [/genplan/, 'I', 'almatygenplan'],
  [/gradostroitelnye-dokumenty/, 'I', 'almatygenplan'],
  [/^(sever|vostochnye-vorota|istoricheskij|zapad|yugo-zapad)-/, 'I', 'architecture'],
  [/dizajn-kod/, 'I', 'architecture'],
  [/dostupnost|^adaptaciya/, 'IV', 'social-welfare'],
  [/optimizatsiya-razreshenii|infrastruktury-biznesa/, 'II', 'entrepreneurship'],
  [/turgen|turizm|navigacionnye|tablichki|gornogo|hotel/, 'II', 'tourism'],
  [/sportivnaya/, 'IV', 'sport'],
  [/platforma-tsur|ustojchivaya-gorodskaya/, 'VI', 'development-centre'],
  [/ustoichivye-goroda/, 'V', 'ecology'],
  [/tec2/, 'V', 'energy-water'],
  [/inklyuzivnyi-tsentr/, 'IV', 'education-methods'],
  [/^ten-qogam/, 'IV', 'ten-qogam'],
  [/^kursy-rabochih|^kratkosrochnye-kursy/, 'IV', 'employment-centre'],
  [/neet|molodezh|kontrakt-pokolenij|pervoe-rabochee/, 'IV', 'youth'],
];

const BY_TARGET: Readonly<Record<string, readonly [DirectionCode, string]>> = {
  '11.1': ['I', 'housing'],
  '11.2': ['III', 'urban-mobility'],
  '11.3': ['III', 'energy-water'],
  '11.4': ['IV', 'culture'],
  '11.5': ['VII', 'civil-defence'],
  '11.6': ['V', 'ecology'],
  '11.7': ['V', 'ecology'],
  '8.1': ['II', 'entrepreneurship'],
  '8.2': ['II', 'entrepreneurship'],
  '8.3': ['II', 'entrepreneurship'],
  '8.5': ['IV', 'social-welfare'],
  '8.6': ['IV', 'social-welfare'],
  '8.9': ['II', 'tourism'],
  '9.1': ['III', 'urban-mobility'],
};

const BY_GOAL: Readonly<Record<number, readonly [DirectionCode, string]>> = {
  3: ['IV', 'health'],
  4: ['IV', 'education'],
  8: ['II', 'entrepreneurship'],
  9: ['II', 'entrepreneurship'],
  11: ['VI', 'development-centre'],
};

/** What is written in the review's executor or partner, and the organisation meant. */
const EXECUTORS: readonly (readonly [RegExp, string])[] = [
  [/ЦРА|Центр развития/, 'development-centre'],
  [/Алматыгенплан/, 'almatygenplan'],
  [/КазНИИСА/, 'kazniisa'],
  [/Институт сейсмологии/, 'seismology-institute'],
  [/Управление архитектуры/, 'architecture'],
  [/Ten Qogam/, 'ten-qogam'],
  [/занятости/, 'employment-centre'],
  [/Max Invest/, 'max-invest'],
  [/Tourism Bureau/, 'tourism-bureau'],
  [/КБТУ/, 'kbtu'],
  [/Алматы Менеджмент/, 'almau'],
  [/Arizona State/, 'arizona-state-university'],
  [/Назарбаев/, 'nazarbayev-university'],
  [/СПК/, 'spk-almaty'],
  [/Застройщики/, 'developers'],
  [/Азиатский банк/, 'adb'],
  [/Европейский банк/, 'ebrd'],
  [/Всемирный банк/, 'world-bank'],
  [/ЮНЕСКО/, 'unesco'],
  [/ПРООН/, 'undp'],
  [/экологический фонд/, 'gef'],
  [/МЦРИАП/, 'ministry-digital'],
  [/научно-методический/, 'education-methods'],
];

export function placementOf(entry: Entry): Placement {
  const { direction, initiator } = home(entry);
  const named = `${entry.record.executor_ru ?? ''} ${entry.partner ?? ''}`;
  const executors = EXECUTORS.flatMap(([pattern, code]) => (pattern.test(named) && code !== initiator ? [code] : []));
  return { direction, roadmap: roadmapOf(entry, direction, initiator), initiator, executors };
}

/** The direction and the body of the akimat that a target belongs to, or its goal. */
export function homeOf(
  target: string | null,
  goal: number | null,
): { readonly direction: DirectionCode; readonly organisation: string } {
  const [direction, organisationCode] =
    BY_TARGET[target ?? ''] ?? BY_GOAL[goal ?? 11] ?? (['VI', 'development-centre'] as const);
  return { direction, organisation: organisationCode };
}

function home({ key, record }: Entry): { direction: DirectionCode; initiator: string } {
  const rule = BY_KEY.find(([pattern]) => pattern.test(key));
  const { direction, organisation: initiator } = rule
    ? { direction: rule[1], organisation: rule[2] }
    : homeOf(record.target, record.goal);
  return { direction: statedDirection(record.note) ?? direction, initiator };
}

/** The direction that the review itself names, where it does. */
function statedDirection(note: string | undefined): DirectionCode | undefined {
  const stated = /Направление ([IV]+)/.exec(note ?? '')?.[1];
  return DIRECTION_CODES.find((code) => code === stated);
}

function roadmapOf({ record, partner, key }: Entry, direction: DirectionCode, initiator: string): string | null {
  if (partner !== null && key !== 'intl-ebrr-bakad') return null;
  if (record.status === 'need') return null;
  if (direction === 'III') {
    if (record.target === '9.1' || key === 'transportnaya-sistema-aglomeracii') return 'agglomeration-transport';
    return initiator === 'urban-mobility' ? 'public-transport' : 'engineering-infrastructure';
  }
  return ROADMAP[direction];
}

const ROADMAP: Readonly<Record<Exclude<DirectionCode, 'III'>, string>> = {
  I: 'polycentric-development',
  II: 'economy',
  IV: 'social-development',
  V: 'green-city',
  VI: 'smart-city',
  VII: 'safe-city',
};

/** Whether the body counts as one of the city's own for the cross-sector criterion. */
export function isCityBody(code: string): boolean {
  const { kind } = organisation(code);
  return kind === 'akimat' || kind === 'subordinate';
}
