import { z } from 'zod';
import { line } from '#contracts/platform';
import { pageQuery, several } from '#libs/platform';
import { ISSUE_LEVELS, ISSUE_SEVERITIES, ISSUE_STATES } from '../domain/issue.js';

const ofProject = { ...pageQuery, state: several(z.enum(ISSUE_STATES)), level: several(z.enum(ISSUE_LEVELS)) };

export const projectIssuesQuery = z.strictObject(ofProject);

export const issueQuery = z.strictObject({
  ...ofProject,
  severity: several(z.enum(ISSUE_SEVERITIES)),
  direction: several(line(60)),
  overdue: z.stringbool().optional(),
  mine: z
    .stringbool()
    .optional()
    .meta({ description: 'Unresolved and owned by you, or waiting for you at its level', example: 'true' }),
});
