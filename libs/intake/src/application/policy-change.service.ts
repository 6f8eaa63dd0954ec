import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { UnitOfWork } from '#libs/platform';
import { PoliciesService } from './policies.service.js';
import { SCREENED_STAGES, ScreeningService } from './screening.service.js';

/** Screens what is under way again once another policy has come into force. */
@Injectable()
export class PolicyChangeService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly policies: PoliciesService,
    private readonly screenings: ScreeningService,
  ) {}

  /** One transaction a project, so that a stop in between loses nothing; the number of projects screened. */
  async applyToday(): Promise<number> {
    const policy = await this.policies.inForce(this.dataSource.manager);
    const rows = await this.dataSource.query<{ id: string }[]>(
      `SELECT p.id FROM project p WHERE p.stage = ANY($1) AND $2 IS DISTINCT FROM
         (SELECT s.policy_id FROM screening s WHERE s.project_id = p.id ORDER BY s.id DESC LIMIT 1) ORDER BY p.id`,
      [SCREENED_STAGES, policy.id],
    );
    for (const { id } of rows) await this.unitOfWork.run((tx) => this.screenings.screenProject(tx, id, 'policy'));
    return rows.length;
  }
}
