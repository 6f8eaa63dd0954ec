/**
 * The six channels by which a voluntary local review looks at a target:
 *
 * - `global_indicator`: indicators tied to the target whose listed number stands in the United Nations' list of indicators;
 * - `national_indicator`: all others that are tied to it, so those with a number of the national list (8.3.1.1) and the city's own
 *   planned and watched ones, which have none. An indicator counts in exactly one of both; archived ones count in none;
 * - `international_projects`: records of that kind;
 * - `national_strategies`: records of strategies, but for those that are the city's own;
 * - `municipal_projects`: projects that have been approved, were neither cancelled nor rejected, and have a confirmed tag that helps the
 *   target. One that a record names as its international project counts there and not twice;
 * - `digital_resources`: records of that kind.
 */
export const CHANNELS = [
  'global_indicator',
  'national_indicator',
  'international_projects',
  'national_strategies',
  'municipal_projects',
  'digital_resources',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const RECORD_KINDS = ['strategy', 'international_project', 'digital_resource'] as const;
export type RecordKind = (typeof RECORD_KINDS)[number];

/** Projects in these stages are carried out for their targets, or have been. */
export const SERVING = ['approved', 'in_delivery', 'on_hold', 'completed'] as const;

/** Where a review and the records say different things. */
export const DIRECTIONS_OF_DIFFERENCE = ['claimed_without_record', 'record_without_claim'] as const;
export type Difference = (typeof DIRECTIONS_OF_DIFFERENCE)[number];
