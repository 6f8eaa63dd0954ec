import { assertMayWrite, mayWrite, updateMovers } from './update-rights.js';
import type { Hands, Mover } from './update-rights.js';

const movers = (...list: Mover[]): readonly Mover[] => list;

it.each([
  ['its manager', movers('author', 'manager'), true],
  ['the head of its direction', movers('head'), true],
  ['the office', movers('office'), true],
  ['who only proposed it', movers('author'), false],
  ['somebody else', movers(), false],
])('%s may write: %s', (_, list, allowed) => {
  expect(mayWrite('in_delivery', list)).toBe(allowed);
  if (allowed) expect(() => assertMayWrite('on_hold', list)).not.toThrow();
  else expect(() => assertMayWrite('on_hold', list)).toThrow(expect.objectContaining({ code: 'STATUS_NOT_YOURS' }));
});

it.each(['completed', 'cancelled', 'rejected'])('nobody writes of a project that is %s', (stage) => {
  expect(mayWrite(stage, movers('manager', 'office', 'head'))).toBe(false);
  expect(() => assertMayWrite(stage, movers('office'))).toThrow(expect.objectContaining({ code: 'PROJECT_ENDED' }));
});

const byManager: Hands = { managerId: 'm', submittedBy: 'm', updatedBy: 'm' };

it.each([
  ['the manager', 'm', movers('manager'), byManager, ['owner']],
  ['the head', 'h', movers('head'), byManager, ['owner', 'judge']],
  ['the office', 'o', movers('office'), byManager, ['judge']],
  ['another head', 'x', movers(), byManager, []],
  ['a head who manages it', 'm', movers('manager', 'head'), byManager, ['owner']],
  ['a manager in the office', 'm', movers('manager', 'office'), byManager, ['owner']],
  ['a head who submitted it', 'h', movers('head'), { ...byManager, submittedBy: 'h' }, ['owner']],
  ['a head who wrote it', 'h', movers('head'), { ...byManager, updatedBy: 'h' }, ['owner']],
  ['an office person who wrote it', 'o', movers('office'), { ...byManager, updatedBy: 'o' }, []],
  ['another of the office', 'p', movers('office'), { ...byManager, updatedBy: 'o' }, ['judge']],
  ['a head of a project without manager', 'h', movers('head'), { ...byManager, managerId: null }, ['owner', 'judge']],
] as const)('%s', (_, userId, list, hands, expected) => expect(updateMovers(userId, list, hands)).toEqual(expected));
