import { groupLinks, overdueMilestonesLink } from './summary-links.js';

const LIST = '/api/v1/projects';

it.each([
  { asked: {}, dimension: null, prefix: LIST, none: null, overdue: '?overdue=true' },
  { asked: {}, dimension: 'stage', prefix: `${LIST}?stage=`, none: null, overdue: '&overdue=true' },
  {
    asked: {},
    dimension: 'roadmap',
    prefix: `${LIST}?roadmap=`,
    none: `${LIST}?without=roadmap`,
    overdue: '&overdue=true',
  },
  {
    asked: { direction: ['I', 'II'], q: 'парк' },
    dimension: 'stage',
    prefix: `${LIST}?direction=I&direction=II&q=%D0%BF%D0%B0%D1%80%D0%BA&stage=`,
    none: null,
    overdue: '&overdue=true',
  },
  {
    asked: { direction: ['I', 'II'], overdue: 'true' },
    dimension: 'direction',
    prefix: `${LIST}?overdue=true&direction=`,
    none: null,
    overdue: '',
  },
  {
    asked: { without: ['cost'], flagged: undefined },
    dimension: 'district',
    prefix: `${LIST}?without=cost&district=`,
    none: `${LIST}?without=cost&without=district`,
    overdue: '&overdue=true',
  },
])('asks for a group by $dimension of $asked', ({ asked, dimension, prefix, none, overdue }) => {
  expect(groupLinks(LIST, asked, dimension)).toMatchObject({ prefix, none, ends: { overdue } });
});

it('adds no lack that has been asked for', () => {
  const { ends } = groupLinks(LIST, { without: ['cost'] }, null);
  expect([ends.costUnknown, ends.citizensUnknown]).toEqual(['', '&without=citizens']);
});

const STAGES = ['approved', 'in_delivery'];

it.each([
  { asked: {}, dimension: null, link: '/m?overdue=true&stage=approved&stage=in_delivery' },
  { asked: {}, dimension: 'stage', link: '/m?overdue=true&stage=' },
  { asked: {}, dimension: 'district', link: null },
  { asked: { health: ['red'] }, dimension: null, link: null },
  {
    asked: { stage: ['draft', 'approved'] },
    dimension: 'roadmap',
    link: '/m?overdue=true&stage=approved&roadmap=',
  },
])('finds the overdue milestones of a group by $dimension of $asked', ({ asked, dimension, link }) => {
  expect(overdueMilestonesLink('/m', asked, dimension, STAGES)).toBe(link);
});
