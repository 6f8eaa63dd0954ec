import type { Day } from '#libs/kernel';

/** A month of which the city's projects are reported. */
export interface ReportedMonth {
  readonly name: string;
  readonly startsOn: Day;
  readonly endsOn: Day;
  readonly openedOn: Day;
  readonly dueDays: number;
  readonly dueOn: Day;
  /** Null while it is open. */
  readonly frozenOn: Day | null;
}
