import type { Actor, Grant, Role } from '#libs/kernel';
import { mayAddDocument, mayEdit, moversOf, sightOf } from './project-rights.js';
import { STAGES } from './stage.js';

const actor = (...roles: (Role | Partial<Grant>)[]): Actor => ({
  userId: 'me',
  name: 'Me',
  grants: roles.map((role) => ({
    directionId: null,
    organisationId: null,
    ...(typeof role === 'string' ? { role } : { role: 'auditor' as const, ...role }),
  })),
});
const headOf = (directionId: string): Partial<Grant> => ({ role: 'head_of_direction', directionId });
const project = { stage: 'draft', directionId: 'II', managerId: null, createdBy: null } as const;

it.each([
  { who: actor('project_office'), what: {}, movers: ['office'] },
  { who: actor('project_manager'), what: { managerId: 'me' }, movers: ['manager'] },
  { who: actor('project_manager'), what: { managerId: 'other' }, movers: [] },
  // Whoever stands in for a manager manages those projects, and no others.
  {
    who: actor({ role: 'project_manager', delegatedFrom: 'other' }),
    what: { managerId: 'other' },
    movers: ['manager'],
  },
  { who: actor({ role: 'project_manager', delegatedFrom: 'other' }), what: { managerId: 'third' }, movers: [] },
  { who: actor({ role: 'project_manager', delegatedFrom: 'other' }), what: { managerId: 'me' }, movers: [] },
  { who: actor({ role: 'auditor', delegatedFrom: 'other' }), what: { managerId: 'other' }, movers: [] },
  { who: actor('project_manager'), what: { managerId: null }, movers: [] },
  // Who has lost the role manages nothing any more.
  { who: actor('auditor'), what: { managerId: 'me' }, movers: [] },
  { who: actor('project_manager'), what: { managerId: 'me', createdBy: 'me' }, movers: ['author', 'manager'] },
  { who: actor(headOf('II')), what: {}, movers: ['head'] },
  { who: actor(headOf('I')), what: {}, movers: [] },
  { who: actor(headOf('I'), headOf('II'), 'project_office'), what: {}, movers: ['office', 'head'] },
  { who: actor('admin'), what: {}, movers: [] },
])('$who.grants is $movers to $what', ({ who, what, movers }) => {
  expect(moversOf(who, { ...project, ...what })).toEqual(movers);
});

const LIVING = STAGES.filter((stage) => !['completed', 'cancelled', 'rejected'].includes(stage));
it.each([
  { who: 'office', person: actor('project_office'), edits: LIVING, adds: LIVING },
  { who: 'head', person: actor(headOf('II')), edits: ['draft'], adds: LIVING },
  { who: 'manager', person: actor('project_manager'), edits: ['draft'], adds: LIVING },
  { who: 'another head', person: actor(headOf('I')), edits: [], adds: [] },
  { who: 'auditor', person: actor('auditor'), edits: [], adds: [] },
  { who: 'admin', person: actor('admin'), edits: [], adds: [] },
])('$who edits and adds papers at their stages', ({ who, person, edits, adds }) => {
  const managerId = who === 'manager' ? 'me' : 'other';
  expect(STAGES.filter((stage) => mayEdit(person, { ...project, stage, managerId }))).toEqual(edits);
  expect(STAGES.filter((stage) => mayAddDocument(person, { ...project, stage, managerId }))).toEqual(adds);
});

it.each(['admin', 'project_office', 'auditor'] as const)('%s sees all', (role) => {
  expect(sightOf(actor(role))).toEqual({ kind: 'all' });
});

it.each([
  { who: actor('committee_member'), sight: { allSubmitted: true } },
  { who: actor('committee_chair'), sight: { allSubmitted: true } },
  { who: actor('project_manager'), sight: {} },
  {
    who: actor('project_manager', { role: 'project_manager', delegatedFrom: 'other' }),
    sight: { standsInFor: ['other'] },
  },
  {
    who: actor({ role: 'executor', organisationId: 'roads', delegatedFrom: 'other' }),
    sight: { organisations: ['roads'] },
  },
  { who: actor(headOf('I'), headOf('II')), sight: { directions: ['I', 'II'] } },
  { who: actor({ role: 'executor', organisationId: 'roads' }), sight: { organisations: ['roads'] } },
])('$who.grants sees its own', ({ who, sight }) => {
  expect(sightOf(who)).toEqual({
    kind: 'own',
    userId: 'me',
    standsInFor: [],
    allSubmitted: false,
    directions: [],
    organisations: [],
    ...sight,
  });
});
