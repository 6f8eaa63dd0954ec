import { circleClosedBy } from './dependency-circle.js';
import type { Dependence } from './dependency-circle.js';

it.each<[string, Dependence[], [string, string], string[] | null]>([
  ['there are no links', [], ['a', 'b'], null],
  [
    'both lie in one chain, in its direction',
    [
      ['a', 'b'],
      ['b', 'c'],
    ],
    ['a', 'c'],
    null,
  ],
  ['the successor drives the predecessor', [['b', 'a']], ['a', 'b'], ['b', 'a']],
  [
    'it does so over others',
    [
      ['b', 'x'],
      ['x', 'y'],
      ['y', 'a'],
      ['a', 'z'],
      ['q', 'b'],
    ],
    ['a', 'b'],
    ['b', 'x', 'y', 'a'],
  ],
  [
    'there are two ways',
    [
      ['b', 'x'],
      ['x', 'y'],
      ['y', 'a'],
      ['b', 'z'],
      ['z', 'a'],
    ],
    ['a', 'b'],
    ['b', 'z', 'a'],
  ],
  ['it waits for itself', [], ['a', 'a'], ['a']],
])('names the circle when %s', (_, links, [predecessor, successor], circle) => {
  expect(circleClosedBy(links, predecessor, successor)).toEqual(circle);
});
