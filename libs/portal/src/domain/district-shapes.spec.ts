import { RINGS, shapeOf } from './district-shapes.js';
import type { Point } from './district-shapes.js';

/** Square kilometres that the city tells of its districts. */
const AREAS = {
  alatau: 104.1,
  almaly: 18.4,
  auezov: 23.5,
  bostandyk: 99.4,
  medeu: 253.4,
  nauryzbay: 69.7,
  turksib: 75.4,
  zhetysu: 39.6,
};

const KM_OF_LATITUDE = 111.13;
const KM_OF_LONGITUDE = 111.32 * Math.cos((43.23 * Math.PI) / 180);

const sides = (ring: readonly Point[]): [Point, Point][] =>
  ring.map((corner, index) => [corner, ring[(index + 1) % ring.length] ?? corner]);

/** Positive where the corners go anticlockwise. */
const areaOf = (ring: readonly Point[]): number =>
  (sides(ring).reduce((sum, [[a, b], [c, d]]) => sum + a * d - c * b, 0) / 2) * KM_OF_LATITUDE * KM_OF_LONGITUDE;

const holds = (ring: readonly Point[], [x, y]: Point): boolean =>
  sides(ring).filter(([[a, b], [c, d]]) => b > y !== d > y && x < ((c - a) * (y - b)) / (d - b) + a).length % 2 === 1;

it.each(Object.entries(AREAS))('%s is about as large as the city says', (code, area) => {
  expect(Math.abs(areaOf(RINGS[code] ?? []) / area - 1)).toBeLessThan(0.1);
});

it.each<[string, Point, string]>([
  ['the airport', [77.0115, 43.3467], 'turksib'],
  ['Almaty-1 station', [76.95, 43.3415], 'turksib'],
  ['the Ascension Cathedral', [76.9536, 43.259], 'medeu'],
  ['the Medeu rink', [77.059, 43.1575], 'medeu'],
  ['Kok-Tobe', [76.976, 43.229], 'medeu'],
  ['the Abay Opera House', [76.9455, 43.249], 'almaly'],
  ['the Botanical Garden', [76.9135, 43.223], 'bostandyk'],
  ['the First President’s Park', [76.887, 43.187], 'bostandyk'],
  ['Kalkaman', [76.785, 43.22], 'nauryzbay'],
  ['Aksay-4', [76.835, 43.233], 'auezov'],
  ['Shanyrak', [76.87, 43.315], 'alatau'],
  ['Aynabulak', [76.915, 43.325], 'zhetysu'],
])('%s lies in its district alone', (_, place, code) => {
  expect(Object.keys(RINGS).filter((each) => holds(RINGS[each] ?? [], place))).toEqual([code]);
});

it('leaves no gap between neighbours: a side is one of two districts, or of the city’s edge, which is one line', () => {
  const all = Object.values(RINGS).flatMap(sides);
  const name = ([one, other]: [Point, Point]) => `${String(one)} ${String(other)}`;
  const names = new Set(all.map(name));
  expect(names.size).toBe(all.length);
  const edge = new Map(
    all.filter(([one, other]) => !names.has(name([other, one]))).map(([one, other]) => [String(one), String(other)]),
  );
  const [start = ''] = edge.keys();
  const walked = [start];
  for (let at = edge.get(start); at !== start && at !== undefined; at = edge.get(at)) walked.push(at);
  expect(walked).toHaveLength(edge.size);
});

it('is a closed ring, and null for a district that nobody has drawn', () => {
  const ring = shapeOf('almaly')?.coordinates[0] ?? [];
  expect(ring.length).toBeGreaterThan(4);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(shapeOf('nowhere')).toBeNull();
});
