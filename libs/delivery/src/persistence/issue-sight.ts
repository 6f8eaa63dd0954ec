import type { Actor } from '#libs/kernel';
import { sightOf, sightSql } from '#libs/portfolio';
import type { Values } from '#libs/portfolio';

/** The condition under which issue `i` of project `p` is seen: by whoever sees the project, and by whoever is asked. */
export const issueSightSql = (actor: Actor, values: Values): string =>
  `(i.owner_id = ${values.add(actor.userId)}::uuid OR ${sightSql(sightOf(actor), values)})`;
