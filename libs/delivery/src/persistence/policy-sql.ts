import { inForceSql } from '#libs/platform';

/** A number of the policy in force on a day (an SQL expression), by its path such as `milestones,dueSoonDays`. */
export const policyNumberSql = (day: string, path: string): string =>
  `(${inForceSql('delivery_policy', `${day}::date`, `(parameters #>> '{${path}}')::int`)})`;
