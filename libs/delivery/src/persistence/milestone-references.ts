import type { EntityManager } from 'typeorm';
import { DomainError } from '#libs/kernel';
import type { FieldError } from '#libs/kernel';

interface Named {
  /** Code of an organisation. */
  readonly owner?: string | null | undefined;
  readonly evidenceDocumentId?: string | null | undefined;
}

/**
 * The ids of what a milestone names; what is not given stays undefined. A document proves something only for its own project.
 * @throws DomainError invalid VALIDATION_FAILED with every reference to nothing
 */
export async function resolveMilestoneReferences(
  tx: EntityManager,
  projectId: string,
  { owner, evidenceDocumentId }: Named,
): Promise<{ ownerId?: string | null; evidenceId?: string | null }> {
  if (!owner && !evidenceDocumentId) {
    return {
      ...(owner === null && { ownerId: null }),
      ...(evidenceDocumentId === null && { evidenceId: null }),
    };
  }
  const [found] = await tx.query<[{ owner: string | null; document: string | null }]>(
    `SELECT (SELECT id FROM organisation WHERE code = $1 AND active) AS owner,
       (SELECT id FROM project_document WHERE id = $2 AND project_id = $3 AND removed_at IS NULL) AS document`,
    [owner ?? null, evidenceDocumentId ?? null, projectId],
  );
  const unknown = (pointer: string, value: string): FieldError => ({
    pointer,
    code: 'UNKNOWN_REFERENCE',
    params: { value },
  });
  const errors = [
    ...(owner && !found.owner ? [unknown('/owner', owner)] : []),
    ...(evidenceDocumentId && !found.document ? [unknown('/evidenceDocumentId', evidenceDocumentId)] : []),
  ];
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  return {
    ...(owner !== undefined && { ownerId: found.owner }),
    ...(evidenceDocumentId !== undefined && { evidenceId: found.document }),
  };
}
