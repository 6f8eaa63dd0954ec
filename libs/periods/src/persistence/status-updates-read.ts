import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day, Trilingual } from '#libs/kernel';
import type { ObligationState } from '../domain/obligation.js';
import type { UpdateContent } from '../domain/update-content.js';
import { ACTS_UNTIL, OBLIGATIONS, OBLIGATION_STATE, lateSql } from './obligation-sql.js';
import type { FigureEntity } from './period.entities.js';

/** What was last said of a project, as it was worded then. Moments are ISO 8601 text. */
export interface SaidOfProject {
  readonly projectId: string;
  readonly updateId: string;
  readonly period: string;
  readonly revision: number;
  readonly state: 'submitted' | 'confirmed';
  readonly content: UpdateContent;
  readonly submittedBy: string;
  readonly submittedAt: string;
  readonly confirmedBy: string | null;
  readonly confirmedAt: string | null;
}

/** A project's place on the board of a period. */
export interface BoardRow {
  readonly projectId: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly directionId: string;
  readonly managerId: string | null;
  readonly state: ObligationState;
  readonly actsUntil: Day | null;
  readonly late: boolean;
}

/** A project as it was frozen; what nobody knew then is null. */
export type FrozenFigures = Omit<FigureEntity, 'id' | 'periodId'>;

const SAID = `SELECT DISTINCT ON (s.project_id) s.project_id AS "projectId", s.update_id AS "updateId", r.name AS period, s.revision,
    CASE WHEN c.id IS NULL THEN 'submitted' ELSE 'confirmed' END AS state, s.content, s.actor_name AS "submittedBy",
    to_jsonb(s.at) #>> '{}' AS "submittedAt", c.actor_name AS "confirmedBy", to_jsonb(c.at) #>> '{}' AS "confirmedAt"
  FROM status_update_step s JOIN reporting_period r ON r.id = s.period_id
    LEFT JOIN status_update_step c ON c.update_id = s.update_id AND c.revision = s.revision AND c.name = 'confirmed' AND c.at <= $2
  WHERE s.project_id = ANY($1::uuid[]) AND s.name = 'submitted' AND s.at <= $2 AND NOT EXISTS (
    SELECT FROM status_update_step b WHERE b.update_id = s.update_id AND b.revision = s.revision AND b.name = 'returned' AND b.at <= $2)
  ORDER BY s.project_id, r.ends_on DESC, r.starts_on DESC, s.revision DESC`;

const BOARD = `SELECT p.id AS "projectId", p.code, json_build_object('kk', p.title_kk, 'ru', p.title_ru, 'en', p.title_en) AS title,
    p.direction_id AS "directionId", p.manager_id AS "managerId", ${OBLIGATION_STATE} AS state, (${ACTS_UNTIL})::text AS "actsUntil",
    ${lateSql('$2')} AS late
  FROM ${OBLIGATIONS} WHERE o.period_id = $1 ORDER BY p.code, p.id`;

const FIGURES = `SELECT f.project_id AS "projectId", f.freeze_number AS "freezeNumber", f.direction_id AS "directionId",
    f.manager_id AS "managerId", f.stage, f.update_state AS "updateState", f.overall, f.schedule, f.budget, f.risks, f.diverging,
    f.owner_rating AS "ownerRating", f.office_rating AS "officeRating", f.milestones, f.ends_on::text AS "endsOn",
    f.slip_first AS "slipFirst", f.slip_current AS "slipCurrent", f.plan, f.adjusted, f.committed, f.actual, f.unfunded
  FROM period_figure f JOIN reporting_period r ON r.id = f.period_id AND r.freeze_number = f.freeze_number
  WHERE f.period_id = $1 ORDER BY f.project_id`;

/** What papers take from the reporting cycle, inside their own transaction. Of the whole city: the caller sees to who may read. */
@Injectable()
export class StatusUpdatesRead {
  /** What stood submitted or confirmed at a moment, of the latest period; projects of which nothing did are not there. */
  latest(tx: EntityManager, projectIds: readonly string[], asOf: Date): Promise<SaidOfProject[]> {
    return tx.query(SAID, [projectIds, asOf]);
  }

  /** Who owes what in a period, by the codes of projects; late as of a day, or of its freeze. */
  board(tx: EntityManager, periodId: string, day: Day): Promise<BoardRow[]> {
    return tx.query(BOARD, [periodId, day]);
  }

  /** The figures of the last freeze of a period; none before the first. */
  frozen(tx: EntityManager, periodId: string): Promise<FrozenFigures[]> {
    return tx.query(FIGURES, [periodId]);
  }
}
