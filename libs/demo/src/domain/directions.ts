import type { DemoDirection, DirectionCode, Named } from './demo-city.js';
import type { Review } from './review.js';

export const DIRECTION_CODES = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'] as const satisfies readonly DirectionCode[];

/** Kazakh and English wording; the Russian one is the review's. */
const NAMES: Record<DirectionCode, { kk: string; en: string }> = {
  I: { kk: 'Жайлы қалалық орта', en: 'Comfortable Urban Environment' },
  II: { kk: 'Орнықты экономикалық өсу', en: 'Sustainable Economic Growth' },
  III: { kk: 'Басқарылатын урбандалу', en: 'Managed Urbanisation' },
  IV: { kk: 'Әлеуметтік орнықтылық пен тұрақтылық', en: 'Social Resilience and Stability' },
  V: { kk: 'Жасыл Алматы', en: 'Green Almaty' },
  VI: { kk: 'Смарт сити', en: 'Smart City' },
  VII: { kk: 'Қауіпсіз қала', en: 'Safe City' },
};

export const headOf = (direction: DirectionCode): string => `head.${direction.toLowerCase()}`;

export function directionName(review: Review, code: DirectionCode): Named {
  const record = review.directions.find((direction) => direction.code === code);
  if (!record) throw new Error(`the review lacks direction ${code}`);
  return { ru: record.name_ru, ...NAMES[code] };
}

export const directions = (review: Review): DemoDirection[] =>
  DIRECTION_CODES.map((code) => ({ code, name: directionName(review, code), head: headOf(code) }));
