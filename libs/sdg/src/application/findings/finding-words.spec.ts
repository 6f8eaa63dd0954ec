import { addTexts, hasText } from '#libs/platform';
import { FINDING_KINDS } from '../../domain/findings/index.js';
import type { FindingKind, FindingParams } from '../../domain/findings/index.js';
import { findingsEn } from '../../texts/findings-en.js';
import { findingsKk } from '../../texts/findings-kk.js';
import { findingsRu } from '../../texts/findings-ru.js';
import { findingWords } from './finding-words.js';

addTexts({ kk: findingsKk, ru: findingsRu, en: findingsEn });

const rows = [{ year: 2022, value: '12.5', other: '9.9', sum: '12.1', least: '8', greatest: '11' }];
const whole: FindingParams = {
  measure: 'fact',
  years: [2018, 2020, 2021, 2022],
  rows,
  dimension: 'sex',
  unit: 'чел.',
  otherUnit: 'тыс. чел.',
  other: 'pm25',
  least: '0',
  most: '100',
  base: { year: 2015, value: '40.25' },
  break: 2019,
  note: 'Расходится с отчётом',
};

it('has the same keys in every language', () => {
  expect(Object.keys(findingsKk)).toEqual(Object.keys(findingsRu));
  expect(Object.keys(findingsEn)).toEqual(Object.keys(findingsRu));
});

it.each(FINDING_KINDS)('words %s in every language, with nothing left out', (kind) => {
  expect(hasText(`finding.remedy.${kind}`)).toBe(true);
  const told = (['kk', 'ru', 'en'] as const).map((language) => findingWords(language, kind, whole));
  expect(new Set(told.map(({ text }) => text)).size).toBe(3);
  for (const { text, remedy } of told) expect(`${text} ${remedy}`).not.toMatch(/\{\{|finding\.|undefined|\(\)| {2}/);
});

it.each<{ kind: FindingKind; params: Partial<FindingParams>; ru: string }>([
  {
    kind: 'two_values',
    params: {},
    ru: 'Один индикатор с двумя значениями: 2022 — 12,5 и 9,9 (единицы: чел. и тыс. чел.; второе значение — в ряду pm25).',
  },
  {
    kind: 'two_values',
    params: { otherUnit: 'чел.' },
    ru: 'Один индикатор с двумя значениями: 2022 — 12,5 и 9,9 (единица: чел.; второе значение — в ряду pm25).',
  },
  { kind: 'jump', params: { measure: 'plan' }, ru: 'Резкий скачок (план): 2022 — 12,5.' },
  { kind: 'fact_missing', params: {}, ru: 'Срок прошёл, а фактических значений нет за годы: 2018, 2020–2022.' },
  { kind: 'plan_missing', params: { years: [] }, ru: 'У целевого индикатора нет ни одного планового значения.' },
  { kind: 'suspect_source', params: { note: null }, ru: 'Ряд отмечен в источнике как сомнительный.' },
  { kind: 'suspect_source', params: {}, ru: 'Ряд отмечен как сомнительный: Расходится с отчётом' },
  { kind: 'out_of_range', params: { most: null }, ru: 'Значения ниже наименьшего возможного — 0 (факт): 2022 — 12,5.' },
  {
    kind: 'parts_do_not_sum',
    params: {},
    ru: 'Части (пол) не складываются в итог: 2022 — итог 12,5, сумма частей 12,1.',
  },
  {
    kind: 'parts_do_not_sum',
    params: { dimension: 'районы' },
    ru: 'Части (районы) не складываются в итог: 2022 — итог 12,5, сумма частей 12,1.',
  },
  {
    kind: 'whole_beside_parts',
    params: {},
    ru: 'Значение целого не согласуется с частями (пол): 2022 — 12,5 при частях от 8 до 11.',
  },
])('tells the figures of $kind', ({ kind, params, ru }) => {
  expect(findingWords('ru', kind, { ...whole, ...params }).text).toBe(ru);
});

it('writes numbers as the language does, to their last digit', () => {
  const exact = { ...whole, rows: [{ year: 2022, value: '1234567.000001' }] };
  expect(findingWords('en', 'jump', exact).text).toBe('A sharp jump (fact): 2022: 1,234,567.000001.');
  expect(findingWords('kk', 'jump', exact).text).toMatch(/2022 — 1\s234\s567,000001/);
});
