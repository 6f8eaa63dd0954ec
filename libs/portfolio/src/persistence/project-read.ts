import { Injectable } from '@nestjs/common';
import { ReadDatabase } from '#libs/platform';
import type { ProjectRelations, Sight } from '../domain/project-rights.js';
import { PASSPORT_TABLES, REFERENCE_TABLES, asOfTables } from './history-tables.js';
import { PROJECT_JSON } from './project-json.js';
import { Values, sightSql } from './sight-sql.js';

export interface ProjectRow extends ProjectRelations {
  json: string;
  version: number;
}

const COLUMNS = `p.version, p.stage, p.direction_id AS "directionId", p.manager_id AS "managerId", p.created_by AS "createdBy"`;

/** One project whole, in one statement. */
@Injectable()
export class ProjectRead {
  constructor(private readonly database: ReadDatabase) {}

  /** Undefined when there is none, or when it is not to be seen. */
  async one(id: string, sight: Sight): Promise<ProjectRow | undefined> {
    const values = new Values();
    const text = `SELECT ${COLUMNS}, ${PROJECT_JSON}::text AS json FROM project p WHERE p.id = ${values.add(id)} AND ${sightSql(sight, values)}`;
    return this.database.first<ProjectRow & Record<string, unknown>>(text, values.list);
  }

  /** The project as it stood at a moment, from the history. Who may see it today sees its past. */
  async asOf(id: string, at: Date): Promise<ProjectRow | undefined> {
    const past = asOfTables({ ofProject: PASSPORT_TABLES, reference: REFERENCE_TABLES }, '$2', '$1');
    const text = `${past} SELECT ${COLUMNS}, ${PROJECT_JSON}::text AS json FROM project p`;
    return this.database.first<ProjectRow & Record<string, unknown>>(text, [id, at]);
  }
}
