import type { AttestedCriterion, DirectionCode } from './demo-city.js';
import type { Entry } from './entries.js';
import type { Standing } from './life-plan.js';
import type { ReviewMeasure } from './review.js';

/** The criterion by which a project comes before the committee, or would. */
export type Ground =
  'mandate' | 'cross-sector' | 'central' | 'citizens' | 'safety' | 'innovation' | 'iconic' | 'cost' | 'risks';

export const ATTESTED: Readonly<Partial<Record<Ground, AttestedCriterion>>> = {
  citizens: '4.1',
  safety: '4.2',
  innovation: '4.3',
  iconic: '4.4',
  cost: '4.5',
  risks: '4.6',
};

/** Projects of the named roadmaps whose priority the akim's resolution on the roadmaps set. */
export const ROADMAP_RESOLUTION = { issuer: 'akim', number: '4/705', date: '2022-12-15' } as const;
const BY_RESOLUTION = new Set([
  'sever-vynos-proizvodstv-i-rynkov',
  'vostochnye-vorota-hab-i-vystavka',
  'zapad-promyshlennost-i-hab',
  'magistralnye-marshruty-brt-metro',
  'transportnaya-sistema-aglomeracii',
  'g9-4-haba',
]);

export const hasMandate = (key: string): boolean => BY_RESOLUTION.has(key);

export const ICONIC: Readonly<Record<string, string>> = {
  'kapremont-cirka': 'Здание цирка',
  'kapremont-teatra-alatau': 'Театр традиционного искусства «Алатау»',
  'kapremont-teatra-kukol': 'Государственный театр кукол',
  'rekonstrukciya-zooparka': 'Зоопарк',
  'zamena-oborudovaniya-dvorca-respubliki': 'Дворец Республики',
  'centr-sakskoj-kultury': 'Археологический парк «Боралдайские сакские курганы»',
  'istoricheskij-centr-turizm': 'Исторический центр',
  'roscha-bauma': 'Роща Баума',
  'ozero-sajran': 'Озеро Сайран',
  'park-u-tramplina-sunkar': 'Трамплин «Сункар»',
  'depo-art-and-science-center': 'Бывшее трамвайное депо',
  'medeu-park-hotel': 'Урочище Медеу',
  'kompleksnoe-razvitie-gornogo-klastera': 'Горный кластер',
};

const FLAGGED_BY: Readonly<Record<DirectionCode, readonly Ground[]>> = {
  I: ['mandate', 'cross-sector', 'cost', 'citizens', 'risks'],
  II: ['cost', 'central', 'innovation', 'mandate', 'risks'],
  III: ['central', 'cost', 'mandate', 'cross-sector', 'citizens', 'risks'],
  IV: ['citizens', 'mandate', 'cost', 'cross-sector', 'central', 'risks'],
  V: ['citizens', 'cross-sector', 'mandate', 'cost', 'risks'],
  VI: ['innovation', 'mandate', 'cross-sector', 'citizens'],
  VII: ['safety', 'central', 'mandate', 'cross-sector', 'risks'],
};
const CANDIDATE_FOR: Readonly<Record<DirectionCode, readonly Ground[]>> = {
  I: ['citizens', 'cost'],
  II: ['innovation', 'cost', 'risks'],
  III: ['citizens', 'cost', 'safety'],
  IV: ['citizens', 'cost'],
  V: ['citizens', 'risks'],
  VI: ['innovation', 'citizens'],
  VII: ['safety', 'citizens'],
};
const UNPROVEN: readonly Ground[] = ['cost', 'mandate', 'citizens', 'cross-sector', 'risks', 'central'];

/** Above this many tenge a project is dear (criterion 4.5). */
const COSTLY = 5_000_000_000;
/** From this many citizens on a project is significant (criterion 4.1). */
export const MANY = 10_000;

/** Deals grounds in turn, so that every criterion occurs. */
export function groundDealer() {
  const dealt = new Map<string, number>();
  return (entry: Entry, direction: DirectionCode, standing: Standing, inBundle: boolean): Ground | null => {
    if (standing === 'plain') return null;
    const own = ownGround(entry, standing, inBundle);
    if (own !== null) return own;
    const proven = standing === 'flagged' ? FLAGGED_BY : CANDIDATE_FOR;
    const grounds = (standing === 'unproven' ? UNPROVEN : proven[direction]).filter((ground) =>
      fits(ground, entry.record),
    );
    const pile = standing === 'unproven' ? standing : `${standing} ${direction}`;
    const turn = dealt.get(pile) ?? 0;
    dealt.set(pile, turn + 1);
    return grounds[turn % grounds.length] ?? 'risks';
  };
}

/** The ground that lies in the project itself. */
function ownGround({ key, record }: Entry, standing: Standing, inBundle: boolean): Ground | null {
  if (inBundle) return 'cross-sector';
  if (hasMandate(key)) return 'mandate';
  if ((record.amount_kzt ?? 0) > COSTLY && record.part_of === undefined) return 'cost';
  return ICONIC[key] !== undefined && standing !== 'unproven' ? 'iconic' : null;
}

/** A tranche has no cost of its own to be dear, and what the review counts as few people are few. */
function fits(ground: Ground, record: ReviewMeasure): boolean {
  if (ground === 'cost') return record.part_of === undefined && (record.amount_kzt ?? COSTLY + 1) > COSTLY;
  if (ground === 'citizens') return (peopleOf(record) ?? MANY) >= MANY;
  return true;
}

const PEOPLE = /^(чел\.|человек|детей|педагогов|мест$|рабочих мест|ученических мест|руководителей|методистов)/;

/** How many people the review itself says are reached, where it counts people or places. */
export function peopleOf({ quantity, unit_ru, capacity, capacity_unit_ru }: ReviewMeasure): number | null {
  if (quantity !== undefined && PEOPLE.test(unit_ru ?? '')) return quantity;
  return capacity !== undefined && PEOPLE.test(capacity_unit_ru ?? '') ? capacity : null;
}
