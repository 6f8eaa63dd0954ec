import { z } from 'zod';
import { ROLES } from '#libs/kernel';
import { id } from '#contracts/platform';
import { scopeProblem } from '../domain/grant-scope.js';

export const role = z.enum(ROLES);

const scope = { role, directionId: id.nullable().default(null), organisationId: id.nullable().default(null) };

/** A head's role needs a direction, an executor's an organisation; the other roles take neither. */
export function checkScope(
  grant: z.infer<typeof roleWithScope>,
  context: z.RefinementCtx,
  path: readonly PropertyKey[] = [],
): void {
  const problem = scopeProblem(grant);
  if (problem) {
    context.addIssue({ code: 'custom', path: [...path, problem.field], params: { code: problem.code } });
  }
}

export const roleWithScope = z.strictObject(scope);

const sameGrant = (grant: z.infer<typeof roleWithScope>): string =>
  `${grant.role} ${grant.directionId} ${grant.organisationId}`;

/** All roles of one person. */
export const grants = z
  .array(roleWithScope)
  .max(50)
  .superRefine((list, context) => {
    const seen = new Set<string>();
    for (const [index, grant] of list.entries()) {
      checkScope(grant, context, [index]);
      if (seen.has(sameGrant(grant)))
        context.addIssue({ code: 'custom', path: [index], params: { code: 'DUPLICATE' } });
      seen.add(sameGrant(grant));
    }
  });

export const grantView = z.object({ role, directionId: id.nullable(), organisationId: id.nullable() });
