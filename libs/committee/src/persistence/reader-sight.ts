import { may } from '#libs/identity';
import type { Actor } from '#libs/kernel';
import { Values, sightOf, sightSql } from '#libs/portfolio';

/** Whether the reader may see the item `i`, whose project is `p`. */
export const visibleItem = (actor: Actor, values: Values): string =>
  `(i.project_id IS NULL OR ${sightSql(sightOf(actor), values)})`;

/** The same, with its meeting `m`: whoever may vote on an item reads it, whatever the person's roles show. */
export const readableItem = (actor: Actor, values: Values, timeZone: string): string =>
  may(actor, 'committee.read')
    ? `(${visibleItem(actor, values)} OR ${seated(actor, values, timeZone)})`
    : seated(actor, values, timeZone);

/** Whether the reader may follow the meeting `m`. */
export const readableMeeting = (actor: Actor, values: Values, timeZone: string): string =>
  may(actor, 'committee.read') ? 'TRUE' : seated(actor, values, timeZone);

/** The reader has a vote in the meeting `m`: a voting member on its day, or the deputy of one. */
function seated({ userId }: Actor, values: Values, timeZone: string): string {
  const day = `(m.starts_at AT TIME ZONE ${values.add(timeZone)})::date`;
  const then = (row: string) => `${day} BETWEEN ${row}.starts_on AND coalesce(${row}.ends_on, 'infinity')`;
  return `EXISTS (SELECT FROM committee_membership s
    LEFT JOIN committee_deputy d ON d.member_id = s.person_id AND ${then('d')}
    WHERE s.voting AND s.capacity <> 'secretary' AND ${then('s')} AND ${values.add(userId)}::uuid IN (s.person_id, d.deputy_id))`;
}
