import { contradictions, missingForSubmission, staleTranslations } from './passport-rules.js';
import type { Passport } from './passport-rules.js';

const passport = (fields: Partial<Passport> = {}): Passport => ({
  originalLanguage: 'ru',
  title: { ru: 'Парк' },
  furtherRoadmaps: [],
  districts: [],
  participants: [],
  ...fields,
});
const said = (errors: ReturnType<typeof contradictions>) => errors.map(({ pointer, code }) => `${pointer} ${code}`);

it.each<{ why: string; fields: Partial<Passport>; errors: string[] }>([
  { why: 'the least', fields: {}, errors: [] },
  { why: 'no title in the original', fields: { originalLanguage: 'kk' }, errors: ['/title/kk ORIGINAL_MISSING'] },
  { why: 'a day of one', fields: { startsOn: '2026-01-02', endsOn: '2026-01-02' }, errors: [] },
  {
    why: 'an end before',
    fields: { startsOn: '2026-01-02', endsOn: '2026-01-01' },
    errors: ['/endsOn END_BEFORE_START'],
  },
  { why: 'an end alone', fields: { endsOn: '2026-01-01' }, errors: [] },
  {
    why: 'a district thrice',
    fields: { districts: ['a', 'b', 'a', 'a'] },
    errors: ['/districts/2 DUPLICATE', '/districts/3 DUPLICATE'],
  },
  {
    why: 'a further roadmap twice',
    fields: { roadmap: 'a', furtherRoadmaps: ['b', 'c', 'b'] },
    errors: ['/furtherRoadmaps/2 DUPLICATE'],
  },
  {
    why: 'the main roadmap among the further ones',
    fields: { roadmap: 'a', furtherRoadmaps: ['b', 'a'] },
    errors: ['/furtherRoadmaps/1 MAIN_ROADMAP'],
  },
  { why: 'further roadmaps beside a main one', fields: { roadmap: 'a', furtherRoadmaps: ['b', 'c'] }, errors: [] },
  { why: 'further roadmaps without a main one', fields: { roadmap: null, furtherRoadmaps: ['b'] }, errors: [] },
  {
    why: 'an organisation twice',
    fields: { participants: [{ organisation: 'x' }, { organisation: 'x' }] },
    errors: ['/participants/1/organisation DUPLICATE'],
  },
  {
    why: 'all at once',
    fields: { originalLanguage: 'en', startsOn: '2026-01-02', endsOn: '2026-01-01', districts: ['a', 'a'] },
    errors: ['/title/en ORIGINAL_MISSING', '/endsOn END_BEFORE_START', '/districts/1 DUPLICATE'],
  },
])('$why', ({ fields, errors }) => {
  expect(said(contradictions(passport(fields)))).toEqual(errors);
});

it.each<{ description: Passport['description']; missing: string[] }>([
  { description: { ru: 'Текст' }, missing: [] },
  { description: { kk: 'Мәтін' }, missing: ['/description/ru REQUIRED'] },
  { description: null, missing: ['/description/ru REQUIRED'] },
])('$description is enough to submit: $missing.length missing', ({ description, missing }) => {
  expect(said(missingForSubmission(passport({ description })))).toEqual(missing);
});

describe('a translation grows old', () => {
  const before = { ru: 'a', kk: 'b', en: 'c' };
  it.each<{
    why: string;
    after: typeof before | { ru: string; kk: string; en: null };
    stale: ('kk' | 'en')[];
    old: ('kk' | 'en')[];
  }>([
    { why: 'with its original', after: { ...before, ru: 'x' }, stale: [], old: ['kk', 'en'] },
    { why: 'unless it is written in the same change', after: { ...before, ru: 'x', kk: 'y' }, stale: [], old: ['en'] },
    { why: 'and stays old', after: before, stale: ['kk'], old: ['kk'] },
    { why: 'until it is written', after: { ...before, kk: 'y' }, stale: ['kk', 'en'], old: ['en'] },
    { why: 'or taken away', after: { ...before, en: null }, stale: ['en'], old: [] },
    { why: 'not when another translation changes', after: { ...before, en: 'z' }, stale: [], old: [] },
  ])('$why', ({ after, stale, old }) => {
    expect(staleTranslations('ru', before, after, stale)).toEqual(old);
  });
});
