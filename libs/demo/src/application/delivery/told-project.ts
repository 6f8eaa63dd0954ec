import type { DemoProject } from '../../domain/demo-city.js';
import type { DemoDelivery } from '../../domain/delivery/demo-delivery.js';
import type { DemoTable } from '../../persistence/past-writer.js';
import type { Author, RowLife } from '../../persistence/row-life.js';
import type { PastDecision } from '../committee-past.js';

/** A project whose delivery is told, with everybody who acts in it. */
export interface ToldProject {
  readonly id: string;
  readonly project: DemoProject;
  readonly delivery: DemoDelivery;
  /** The decision by which it was approved. */
  readonly decision: PastDecision | null;
  readonly manager: NonNullable<Author>;
  readonly head: NonNullable<Author>;
  readonly office: NonNullable<Author>;
  /** Spreads the acts of a day. */
  readonly number: number;
}

export type PastRows = readonly (readonly [DemoTable, readonly RowLife[]])[];
