import type { Actor, Grant } from '#libs/kernel';
import { assertMayWrite, mayWrite, updateMovers } from './update-rights.js';

const grant = (role: Grant['role'], directionId: string | null = null): Grant => ({
  role,
  directionId,
  organisationId: null,
});
const person = (userId: string, ...grants: Grant[]): Actor => ({ userId, name: userId, grants });

const project = {
  stage: 'in_delivery' as const,
  directionId: 'II',
  managerId: 'manager' as string | null,
  createdBy: 'author',
};
const manager = person('manager', grant('project_manager'));
const head = person('head', grant('head_of_direction', 'II'));
const otherHead = person('other', grant('head_of_direction', 'I'));
const office = person('office', grant('project_office'));
const author = person('author', grant('project_manager'));
const managingHead = person('manager', grant('project_manager'), grant('head_of_direction', 'II'));
const managingOffice = person('manager', grant('project_manager'), grant('project_office'));
const byManager = { submittedBy: 'manager', updatedBy: 'manager' };

it.each([
  ['its manager', manager, true],
  ['the head of its direction', head, true],
  ['the office', office, true],
  ['another head', otherHead, false],
  ['who only proposed it', author, false],
])('%s may write: %s', (_, actor, allowed) => expect(mayWrite(actor, project)).toBe(allowed));

it('nobody writes of a project that has ended', () => {
  expect(mayWrite(office, { ...project, stage: 'completed' })).toBe(false);
  expect(() => assertMayWrite(office, { ...project, stage: 'completed' })).toThrow(
    expect.objectContaining({ code: 'PROJECT_ENDED' }),
  );
  expect(() => assertMayWrite(otherHead, project)).toThrow(expect.objectContaining({ code: 'STATUS_NOT_YOURS' }));
});

it.each([
  ['the manager', manager, project, byManager, ['owner']],
  ['the head', head, project, byManager, ['owner', 'judge']],
  ['the office', office, project, byManager, ['judge']],
  ['another head', otherHead, project, byManager, []],
  ['a head who manages it', managingHead, project, byManager, ['owner']],
  ['a manager in the office', managingOffice, project, byManager, ['owner']],
  ['a head who submitted it', head, project, { submittedBy: 'head', updatedBy: 'manager' }, ['owner']],
  ['a head who wrote it', head, project, { submittedBy: 'manager', updatedBy: 'head' }, ['owner']],
  ['an office person who wrote it', office, project, { submittedBy: 'manager', updatedBy: 'office' }, []],
  ['a head before anything is there', head, { ...project, managerId: null }, null, ['owner', 'judge']],
] as const)('%s', (_, actor, of, written, movers) => expect(updateMovers(actor, of, written)).toEqual(movers));
