import type { Day } from '#libs/kernel';

import { addDays } from './days.js';
import type { DemoEvidence } from './demo-city.js';
import type { Entry } from './entries.js';
import { type Ground, hasMandate, ICONIC, MANY, peopleOf, ROADMAP_RESOLUTION } from './grounds.js';
import type { LifePlan } from './life-plan.js';
import type { Random } from './random.js';

interface EvidenceWish {
  readonly entry: Entry;
  readonly plan: LifePlan;
  readonly ground: Ground | null;
  readonly createdOn: Day;
  /** A number of citizens set on purpose, such as one at the threshold. */
  readonly citizens: number | null;
}

interface Evidence {
  readonly facts: DemoEvidence;
  /** Names of the facts that the review does not state. */
  readonly invented: readonly string[];
}

/** Facts that meet the ground as the standing says, and none of the other criteria. */
export function evidenceOf({ entry, plan, ground, createdOn, citizens }: EvidenceWish, chance: Random): Evidence {
  const proven = plan.standing !== 'unproven';
  const is = (wanted: Ground) => ground === wanted;
  const told = (text: string) => (proven ? `Условная оценка для демонстрации: ${text}` : null);
  const stated = citizens === null ? peopleOf(entry.record) : null;

  const facts: DemoEvidence = {
    mandate: is('mandate') ? mandateOf(entry, createdOn, proven, chance) : null,
    coordination: coordinationOf(is('central'), told, chance),
    citizens: citizensOf(stated ?? citizens, is('citizens'), proven, chance),
    safety: is('safety')
      ? { affected: true, estimate: told('меньше пострадавших при чрезвычайных ситуациях и происшествиях.') }
      : chance.chance(0.2)
        ? { affected: false, estimate: null }
        : null,
    innovation: is('innovation')
      ? { firstInCity: true, explanation: told('технология применяется в городе впервые.') }
      : chance.chance(0.2)
        ? { firstInCity: false, explanation: null }
        : null,
    iconicSite: is('iconic')
      ? { name: ICONIC[entry.key] ?? entry.record.title_ru, explanation: told('объект известен каждому горожанину.') }
      : null,
    risks: risksOf(is('risks'), chance),
    riskQuestion:
      is('risks') && proven ? 'Запускать ли проект до устранения высокого риска и как за ним следить?' : null,
  };
  return { facts, invented: inventedOf(facts, stated !== null, hasMandate(entry.key)) };
}

function inventedOf(facts: DemoEvidence, citizensStated: boolean, mandateStated: boolean): string[] {
  const whole = (['coordination', 'safety', 'innovation', 'riskQuestion'] as const).filter(
    (name) => facts[name] !== null,
  );
  return [
    ...whole,
    ...(facts.mandate !== null && !mandateStated ? ['mandate'] : []),
    ...(facts.citizens !== null && !citizensStated ? ['citizens'] : []),
    ...(citizensStated && typeof facts.citizens?.estimate === 'string' ? ['citizens.estimate'] : []),
    ...(facts.iconicSite === null ? [] : ['iconicSite.explanation']),
    ...(facts.risks.length === 0 ? [] : ['risks']),
  ];
}

function mandateOf({ key }: Entry, createdOn: Day, proven: boolean, chance: Random): DemoEvidence['mandate'] {
  if (hasMandate(key)) return ROADMAP_RESOLUTION;
  if (!proven) return { issuer: 'akim', number: null, date: null };
  return { issuer: 'akim', number: `Д-${chance.int(10, 99)}`, date: addDays(createdOn, -chance.int(7, 90)) };
}

function coordinationOf(
  needed: boolean,
  told: (text: string) => string | null,
  chance: Random,
): DemoEvidence['coordination'] {
  if (!needed) return chance.chance(0.15) ? { level: 'head', members: null, reason: null } : null;
  return chance.chance(0.5)
    ? { level: 'akim', members: null, reason: told('согласование сроков с центральным государственным органом.') }
    : { level: 'committee_members', members: 2, reason: told('увязка работ, которые ведут два члена комитета.') };
}

function citizensOf(
  known: number | null,
  isGround: boolean,
  proven: boolean,
  chance: Random,
): DemoEvidence['citizens'] {
  const affected = known ?? inventCitizens(isGround, chance);
  if (affected === null) return null;
  // a large number without an estimate stays what it is: evidence that nobody has given yet
  const estimated = affected < MANY || (isGround && proven);
  return {
    affected,
    estimate: estimated ? `Условная оценка для демонстрации: услуга станет доступнее для ${affected} жителей.` : null,
  };
}

function inventCitizens(many: boolean, chance: Random): number | null {
  if (many) return chance.int(12, 180) * 1000;
  return chance.chance(0.35) ? chance.int(3, 99) * 100 : null;
}

const RISKS = [
  'Задержка согласования проектной документации',
  'Рост цен на материалы и оборудование',
  'Нехватка квалифицированных подрядчиков',
  'Позднее выделение финансирования',
  'Возражения жителей прилегающих территорий',
  'Неготовность смежных инженерных сетей',
] as const;
const HIGH: readonly [[number, number], ...[number, number][]] = [
  [4, 4],
  [5, 3],
  [3, 5],
];

function risksOf(high: boolean, chance: Random): DemoEvidence['risks'][number][] {
  const first = chance.int(0, RISKS.length - 1);
  const count = high ? 2 : chance.int(0, 2);
  return Array.from({ length: count }, (_, n) => {
    const [probability, impact] = high && n === 0 ? chance.pick(HIGH) : [chance.int(1, 3), chance.int(1, 4)];
    return { title: RISKS[(first + n) % RISKS.length] ?? RISKS[0], probability, impact };
  });
}
