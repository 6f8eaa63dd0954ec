import { groupLinks, overdueMilestonesLinks } from './summary-links.js';

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
  { asked: {}, dimension: null, prefix: '/m?overdue=true&stage=approved&stage=in_delivery', none: null },
  { asked: {}, dimension: 'stage', prefix: '/m?overdue=true&stage=', none: null },
  {
    asked: { health: ['red'], overdue: 'true' },
    dimension: 'district',
    prefix: '/m?health=red&overdue=true&stage=approved&stage=in_delivery&district=',
    none: '/m?health=red&overdue=true&stage=approved&stage=in_delivery&without=district',
  },
  {
    asked: { stage: ['draft', 'approved'] },
    dimension: 'roadmap',
    prefix: '/m?stage=approved&overdue=true&roadmap=',
    none: '/m?stage=approved&overdue=true&without=roadmap',
  },
])('finds the overdue milestones of a group by $dimension of $asked', ({ asked, dimension, prefix, none }) => {
  expect(overdueMilestonesLinks('/m', asked, dimension, STAGES)).toMatchObject({ prefix, none });
});
