import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InTransaction } from '#libs/platform';
import { organisationChanged, projectChanged, projectMoved } from '#libs/portfolio';
import { SCREENED_STAGES, ScreeningService } from './screening.service.js';

/** Screens again whatever a change reaches, in the transaction of the change. */
@Injectable()
export class ScreeningReactions {
  constructor(
    inTransaction: InTransaction,
    private readonly screenings: ScreeningService,
  ) {
    inTransaction.on(projectChanged, async (tx, { projectId, fields, bundleIds }) => {
      await this.screenings.screenProject(tx, projectId, 'fact_change');
      if (fields.includes('participants') || fields.includes('bundle'))
        await this.screenBundles(tx, bundleIds, projectId);
    });
    inTransaction.on(projectMoved, async (tx, { projectId, transition, from, to }) => {
      if (transition === 'submit') await this.screenings.screenProject(tx, projectId, 'submission');
      const leavesTable = from === 'on_agenda' && to !== 'submitted';
      if (leavesTable || !SCREENED_STAGES.includes(to)) await this.screenings.closeReferral(tx, projectId, transition);
      if (!SCREENED_STAGES.includes(to)) await this.screenings.closeRequest(tx, projectId, 'not_needed');
      // A bundle counts the organisations of its living projects.
      if (to === 'cancelled' || to === 'rejected')
        await this.screenBundles(tx, await bundlesOf(tx, projectId), projectId);
    });
    inTransaction.on(organisationChanged, async (tx, { organisationId }) => {
      for (const projectId of await projectsOf(tx, organisationId))
        await this.screenings.screenProject(tx, projectId, 'fact_change');
    });
  }

  private async screenBundles(tx: EntityManager, bundleIds: readonly string[], except: string): Promise<void> {
    const mates = await tx.query<{ id: string }[]>(
      'SELECT id FROM project WHERE bundle_id = ANY($1) AND id <> $2 AND stage = ANY($3) ORDER BY id',
      [bundleIds, except, SCREENED_STAGES],
    );
    for (const { id } of mates) await this.screenings.screenProject(tx, id, 'fact_change');
  }
}

async function bundlesOf(tx: EntityManager, projectId: string): Promise<string[]> {
  const rows = await tx.query<{ bundle: string }[]>(
    'SELECT bundle_id AS bundle FROM project WHERE id = $1 AND bundle_id IS NOT NULL',
    [projectId],
  );
  return rows.map((row) => row.bundle);
}

/** Projects whose facts name the organisation, themselves or through their bundle. */
async function projectsOf(tx: EntityManager, organisationId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }[]>(
    `WITH named AS (
       SELECT p.id, p.bundle_id FROM project_participant t JOIN project p ON p.id = t.project_id WHERE t.organisation_id = $1
     )
     SELECT p.id FROM project p WHERE p.stage = ANY($2)
       AND (p.id IN (SELECT id FROM named) OR p.bundle_id IN (SELECT bundle_id FROM named)) ORDER BY p.id`,
    [organisationId, SCREENED_STAGES],
  );
  return rows.map((row) => row.id);
}
