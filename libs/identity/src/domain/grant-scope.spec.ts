import { ROLES } from '#libs/kernel';
import { scopeProblem } from './grant-scope.js';

const NEEDS: Record<string, string> = { head_of_direction: 'directionId', executor: 'organisationId' };

it.each(ROLES)('%s reaches exactly what its office says', (role) => {
  const accepted = [
    { directionId: null, organisationId: null },
    { directionId: 'd', organisationId: null },
    { directionId: null, organisationId: 'o' },
    { directionId: 'd', organisationId: 'o' },
  ].filter((scope) => !scopeProblem({ role, ...scope }));
  expect(accepted).toEqual([
    {
      directionId: NEEDS[role] === 'directionId' ? 'd' : null,
      organisationId: NEEDS[role] === 'organisationId' ? 'o' : null,
    },
  ]);
});

it.each([
  {
    role: 'head_of_direction',
    directionId: null,
    organisationId: null,
    problem: ['directionId', 'ROLE_NEEDS_DIRECTION'],
  },
  { role: 'executor', directionId: null, organisationId: null, problem: ['organisationId', 'ROLE_NEEDS_ORGANISATION'] },
  { role: 'auditor', directionId: 'd', organisationId: null, problem: ['directionId', 'ROLE_TAKES_NO_DIRECTION'] },
  { role: 'admin', directionId: null, organisationId: 'o', problem: ['organisationId', 'ROLE_TAKES_NO_ORGANISATION'] },
] as const)('names what is wrong: $problem.1', ({ problem: [field, code], ...grant }) => {
  expect(scopeProblem(grant)).toEqual({ field, code });
});
