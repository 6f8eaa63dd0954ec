import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '#libs/kernel';
import { judgeOf } from '../domain/doubts.js';
import type { DoubtReason, KnownDoubts } from '../domain/doubts.js';
import { dueYear } from '../domain/due-year.js';
import type { Series } from '../domain/lenses/index.js';
import type { CitedSource } from '../persistence/channel-record-read.js';
import { REVIEWED_INDICATOR } from '../persistence/reviewed-indicator-json.js';
import { reviewedLenses } from './reviewed-lenses.js';
import type { ReviewedLenses } from './reviewed-lenses.js';

type Named = CitedSource['title'];
interface Point {
  readonly year: number;
  /** A decimal string. */
  readonly value: string;
}

/** What is read of an indicator. Decimals are strings. */
interface ReviewedFields {
  readonly code: string;
  readonly name: Named;
  readonly unit: Named;
  readonly kind: 'target' | 'statistic';
  readonly better: 'higher' | 'lower' | null;
  readonly responsible: Named | null;
  readonly territory: string | null;
  readonly goal: number | null;
  /** Codes, in the order of the catalogue. */
  readonly targets: readonly string[];
  readonly listedNumber: string | null;
  readonly method: string | null;
  readonly source: string | null;
  readonly note: string | null;
  readonly suspect: boolean;
  readonly illustrative: boolean;
  readonly base: Point | null;
  readonly target: Point | null;
  readonly limit: string | null;
  /** Numbers of the sources that it stands on. */
  readonly sources: readonly number[];
  /** Codes of approved projects that work on it. */
  readonly projects: readonly string[];
  readonly breaks: readonly { readonly year: number; readonly note: string }[];
}

interface StoredValue {
  readonly year: number;
  readonly measure: 'plan' | 'fact';
  /** Null: known to be missing. */
  readonly value: string | null;
  readonly quality: 'measured' | 'estimated' | 'disputed' | 'missing';
  readonly state: 'entered' | 'checked' | 'approved' | 'locked';
  readonly note: string | null;
}

export interface ReviewedValue extends StoredValue {
  readonly doubts: readonly DoubtReason[];
}

/** An indicator as a review tells it, with what the three lenses say of it. */
export interface ReviewedIndicator extends ReviewedFields {
  /** By year, facts before plans. */
  readonly values: readonly ReviewedValue[];
  readonly lenses: ReviewedLenses;
}

interface Row {
  readonly fields: ReviewedFields;
  readonly values: readonly StoredValue[];
  readonly series: Series;
  readonly doubts: KnownDoubts;
  readonly dueMonth: number | null;
}

/** Indicators with their values for papers, read inside the transaction that their snapshot is taken in. */
@Injectable()
export class ReviewedIndicators {
  /** Those of the goals and of their targets that are not archived, by code; in one statement. */
  async ofGoals(tx: EntityManager, goals: readonly number[], today: Day): Promise<ReviewedIndicator[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${REVIEWED_INDICATOR} FROM indicator i
       WHERE i.archived_at IS NULL AND (i.goal_number = ANY($1::integer[]) OR EXISTS (SELECT FROM indicator_target x
         JOIN sdg_target t ON t.code = x.target_code WHERE x.indicator_id = i.id AND t.goal_number = ANY($1)))
       ORDER BY i.code COLLATE "C"`,
      [goals],
    );
    return rows.map((row) => reviewed(row, today));
  }

  /** All that are not archived, those without a goal too, by code; in one statement. */
  async all(tx: EntityManager, today: Day): Promise<ReviewedIndicator[]> {
    const rows = await tx.query<Row[]>(
      `SELECT ${REVIEWED_INDICATOR} FROM indicator i WHERE i.archived_at IS NULL ORDER BY i.code COLLATE "C"`,
    );
    return rows.map((row) => reviewed(row, today));
  }
}

function reviewed({ fields, values, series, doubts, dueMonth }: Row, today: Day): ReviewedIndicator {
  // Breaks are told apart: they speak against comparing, not against a value.
  const doubtsOf = judgeOf(doubts, []);
  return {
    ...fields,
    values: values.map((value) => ({ ...value, doubts: doubtsOf([value])[0]?.reasons ?? [] })),
    lenses: reviewedLenses(series, doubts, dueYear(today, dueMonth)),
  };
}
