import type { Actor } from '#libs/kernel';
import type { Mover } from './delivery-rights.js';
import { changedMilestone, isPlanning, movesPlan } from './milestone-change.js';
import type { ChangeableMilestone, MilestoneChange, MilestoneChanges } from './milestone-change.js';

const ME: Actor = { userId: 'me', name: 'Я', grants: [] };
const NOW = new Date('2026-06-15T06:00:00Z');
const MILESTONE: ChangeableMilestone = {
  titleKk: 'Төсем',
  titleRu: 'Покрытие',
  titleEn: null,
  weight: '1.0000',
  ownerId: 'roads',
  startOn: '2026-06-01',
  forecastOn: '2026-06-30',
  forecastNote: 'по графику',
  actualOn: null,
  evidenceId: null,
  acceptance: null,
  removedAt: null,
};
const DONE: Partial<ChangeableMilestone> = { actualOn: '2026-06-10', acceptance: 'pending' };
const ACCEPTED: Partial<ChangeableMilestone> = { actualOn: '2026-06-10', acceptance: 'accepted' };

const changed = (before: Partial<ChangeableMilestone>, change: MilestoneChange, movers: Mover[] = ['manager']) =>
  changedMilestone({ ...MILESTONE, ...before }, change, {
    project: { stage: 'in_delivery', oversight: 'standard', managerId: 'manager' },
    actor: ME,
    movers,
    today: '2026-06-15',
    now: NOW,
  });

const moved = { startOn: '2026-06-01', forecastOn: '2026-06-30', forecastNote: 'по графику', forecastAt: NOW };
const reported = { reportedBy: 'me', acceptance: 'pending', acceptanceNote: null } as const;

it.each<[string, Partial<ChangeableMilestone>, MilestoneChange, MilestoneChanges]>([
  ['nothing', {}, {}, {}],
  ['the same again', {}, { title: { ru: 'Покрытие' }, weight: '1', ownerId: 'roads', forecastOn: '2026-06-30' }, {}],
  ['the same done again, once accepted', ACCEPTED, { actualOn: '2026-06-10' }, {}],
  ['one language', {}, { title: { en: 'Paving', ru: null } }, { titleEn: 'Paving', titleRu: null }],
  ['weight and owner', {}, { weight: '1.5', ownerId: null }, { weight: '1.5', ownerId: null }],
  ['the forecast', {}, { forecastOn: '2026-07-15' }, { ...moved, forecastOn: '2026-07-15' }],
  ['the forecast to today', {}, { forecastOn: '2026-06-15' }, { ...moved, forecastOn: '2026-06-15' }],
  [
    'a note on a forecast that has passed',
    { forecastOn: '2026-06-01' },
    { forecastOn: '2026-06-01', forecastNote: null },
    { ...moved, forecastOn: '2026-06-01', forecastNote: null },
  ],
  ['only the start', {}, { startOn: null }, { ...moved, startOn: null }],
  ['only the note', {}, { forecastNote: null }, { ...moved, forecastNote: null }],
  [
    'a report',
    {},
    { actualOn: '2026-06-15', evidenceId: 'act' },
    { ...reported, actualOn: '2026-06-15', evidenceId: 'act' },
  ],
  ['a report repeated by another', DONE, { actualOn: '2026-06-10' }, reported],
  ['a withdrawal', DONE, { actualOn: null }, { actualOn: null, reportedBy: null, acceptance: null }],
  ['a withdrawal of nothing', {}, { actualOn: null }, {}],
  ['evidence ahead of the report', {}, { evidenceId: 'act' }, { evidenceId: 'act' }],
  ['evidence behind the report', DONE, { evidenceId: 'act' }, { ...reported, evidenceId: 'act' }],
])('changes %s', (_, before, change, expected) => {
  expect(changed(before, change, [])).toEqual(expected);
});

it('accepts the manager’s own report at once', () => {
  expect(changed({}, { actualOn: '2026-06-15' })).toMatchObject({
    acceptance: 'accepted',
    acceptedBy: 'me',
    acceptedAt: NOW,
  });
});

it.each<[string, Partial<ChangeableMilestone>, MilestoneChange, string]>([
  ['without any title', {}, { title: { kk: null, ru: null } }, 'VALIDATION_FAILED'],
  ['ending before its start', {}, { forecastOn: '2026-05-31' }, 'VALIDATION_FAILED'],
  ['starting behind its end', {}, { startOn: '2026-07-01' }, 'VALIDATION_FAILED'],
  ['with a forecast of what is done', DONE, { forecastOn: '2026-07-15' }, 'MILESTONE_DONE'],
  ['with another day of what is accepted', ACCEPTED, { actualOn: '2026-06-11' }, 'MILESTONE_ACCEPTED'],
  ['with no day for what is accepted', ACCEPTED, { actualOn: null }, 'MILESTONE_ACCEPTED'],
  ['with a day to come', {}, { actualOn: '2026-06-16' }, 'ACTUAL_IN_FUTURE'],
])('refuses a milestone %s', (_, before, change, code) => {
  expect(() => changed(before, change)).toThrow(expect.objectContaining({ code }));
});

it('expects no milestone on a day that is over, unless it is reported by that', () => {
  expect(() => changed({}, { forecastOn: '2026-06-14' })).toThrow(
    expect.objectContaining({
      fields: [{ pointer: '/forecastOn', code: 'FORECAST_IN_PAST', params: { today: '2026-06-15' } }],
    }),
  );
  const reached = { forecastOn: '2026-06-14', actualOn: '2026-06-14' };
  expect(changed({}, reached)).toMatchObject(reached);
});

it('ends on the day it starts at the earliest', () => {
  expect(changed({ startOn: '2026-06-20' }, { forecastOn: '2026-06-20' })).toMatchObject({ forecastOn: '2026-06-20' });
});

it.each<[object, boolean]>([
  [{ title: { ru: 'x' } }, true],
  [{ weight: '2' }, true],
  [{ owner: null }, true],
  [{ forecastOn: '2026-07-01', startOn: null, forecastNote: 'x', actualOn: null, evidenceDocumentId: null }, false],
  [{}, false],
])('%j is planning: %s', (patch, planning) => {
  expect(isPlanning(patch)).toBe(planning);
});

it.each<[MilestoneChanges, boolean]>([
  [{ titleRu: 'x' }, false],
  [{ acceptance: 'accepted' }, false],
  [{ startOn: null }, true],
  [{ actualOn: null }, true],
  [{ ownerId: null }, true],
  [{ weight: '2' }, true],
])('%j moves the plan: %s', (changes, moves) => {
  expect(movesPlan(changes)).toBe(moves);
});
