import type { EntityManager } from 'typeorm';
import { PROJECT_FACTS_JSON } from '#libs/portfolio';
import type { Stage } from '#libs/portfolio';
import type { ScreeningFacts } from '../domain/index.js';

export interface ProjectFacts {
  readonly id: string;
  readonly code: string;
  readonly stage: Stage;
  readonly flagged: boolean;
  readonly facts: ScreeningFacts;
}

// The last answer of the head of the direction that the project belongs to now.
const ATTESTATION_JSON = `(SELECT json_build_object('direction', d.code, 'criteria', a.criteria)
  FROM attestation a JOIN direction d ON d.id = a.direction_id
  WHERE a.project_id = p.id AND a.direction_id = p.direction_id ORDER BY a.id DESC LIMIT 1)`;

const SELECT = `SELECT p.id, p.code, p.stage, p.flagged, ${PROJECT_FACTS_JSON} AS facts, ${ATTESTATION_JSON} AS attestation FROM project p`;

type Row = Omit<ProjectFacts, 'facts'> & { facts: ScreeningFacts; attestation: ScreeningFacts['attestation'] | null };

const withAttestation = ({ attestation, facts, ...row }: Row): ProjectFacts => ({
  ...row,
  facts: attestation ? { ...facts, attestation } : facts,
});

/** The facts of one project as a screening reads them, inside the transaction that changes them. */
export async function factsOf(tx: EntityManager, projectId: string): Promise<ProjectFacts> {
  const [row] = await tx.query<Row[]>(`${SELECT} WHERE p.id = $1`, [projectId]);
  return withAttestation(row!);
}

/** The facts of the next projects in the order of their ids. */
export async function factsAfter(tx: EntityManager, id: string | null, limit: number): Promise<ProjectFacts[]> {
  const rows = await tx.query<Row[]>(
    `${SELECT} WHERE ($1::uuid IS NULL OR p.id > $1) AND p.stage NOT IN ('completed', 'cancelled', 'rejected') ORDER BY p.id LIMIT $2`,
    [id, limit],
  );
  return rows.map(withAttestation);
}
