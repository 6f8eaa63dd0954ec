import { missingForSubmission } from './update-content.js';
import type { Rating } from './update-content.js';

const complete = {
  progress: 'Фундамент завершён',
  problems: null,
  nextSteps: 'Монтаж каркаса',
  rating: 'green' as Rating | null,
  ratingNarrative: 'Все вехи месяца достигнуты',
};
const missing = (change: Partial<{ [key in keyof typeof complete]: (typeof complete)[key] | null }>) =>
  missingForSubmission({ ...complete, ...change }).map(({ pointer, code }) => `${pointer} ${code}`);

it.each([
  ['nothing', {}, []],
  ['progress', { progress: null }, ['/progress REQUIRED']],
  ['next steps', { nextSteps: null }, ['/nextSteps REQUIRED']],
  ['the rating', { rating: null }, ['/rating REQUIRED']],
  ['its reason', { ratingNarrative: null }, ['/ratingNarrative REQUIRED']],
  [
    'everything',
    { progress: null, nextSteps: null, rating: null, ratingNarrative: null },
    ['/progress REQUIRED', '/nextSteps REQUIRED', '/rating REQUIRED', '/ratingNarrative REQUIRED'],
  ],
] as const)('misses %s', (_, change, expected) => expect(missing(change)).toEqual(expected));

it.each([
  ['green', true],
  ['amber_green', true],
  ['amber', false],
  ['amber_red', false],
  ['red', false],
] as const)('%s may go without problems: %s', (rating, allowed) =>
  expect(missing({ rating })).toEqual(allowed ? [] : ['/problems PROBLEMS_UNSAID']),
);

it('takes problems that are said', () =>
  expect(missingForSubmission({ ...complete, rating: 'red', problems: 'Подрядчик ушёл' })).toEqual([]));
