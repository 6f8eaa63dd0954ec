import type { Signal } from './health.js';
import { divergence, isStale, pointsOf, pointsOfSignal, ratingSide } from './rating.js';
import type { Rating, RatingSide } from './rating.js';

it.each<[Rating | null, Rating | null, Signal, number | null]>([
  ['green', 'green', 'green', 0],
  ['green', 'amber_green', 'green', 1],
  ['green', 'amber', 'green', 2],
  ['green', 'amber', 'red', 4],
  ['amber_green', 'amber_red', 'unknown', 2],
  ['green', null, 'amber', 2],
  [null, 'amber_red', 'red', 1],
  ['red', null, 'unknown', null],
  [null, null, 'red', null],
])('owner %s, office %s and computed %s are %s points apart', (owner, office, signal, points) => {
  const of = (rating: Rating | null) => rating && pointsOf(rating);
  expect(divergence([of(owner), of(office), pointsOfSignal(signal)])).toBe(points);
});

it.each<[string[], RatingSide | null]>([
  [['manager'], 'owner'],
  [['head'], 'owner'],
  [['office'], 'office'],
  [['office', 'manager'], 'owner'],
  [['author'], null],
  [[], null],
])('who is %j rates as %s', (movers, side) => {
  expect(ratingSide(movers)).toBe(side);
});

it.each<[number | null, boolean]>([
  [0, false],
  [31, false],
  [32, true],
  [null, true],
])('a rating of %s days is stale: %s', (age, stale) => {
  expect(isStale(age, 31)).toBe(stale);
});
