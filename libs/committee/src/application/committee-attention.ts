import { Injectable } from '@nestjs/common';
import { directionsHeaded, hasRole } from '#libs/kernel';
import { AttentionSources } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';
import { givenTo } from '../persistence/instruction-sight.js';

/** What the committee's work asks of people: votes, instructions, signatures, an agenda. */
@Injectable()
export class CommitteeAttention {
  constructor(sources: AttentionSources) {
    sources.register(
      { kind: 'vote', href: '/agenda-items/{subject}/votes', select: openVotes },
      {
        kind: 'instruction',
        href: '/instructions/{subject}',
        select: ({ actor, values }) =>
          `${INSTRUCTION} WHERE i.state IN ('open', 'returned') AND ${givenTo(actor, values)}`,
      },
      {
        kind: 'accept_instruction',
        href: '/instructions/{subject}',
        select: ({ actor }) => (hasRole(actor, 'project_office') ? `${INSTRUCTION} WHERE i.state = 'reported'` : null),
      },
      {
        kind: 'put_on_agenda',
        href: '/agenda-candidates',
        select: ({ actor }) =>
          hasRole(actor, 'project_office')
            ? `SELECT r.id AS subject_id, r.project_id, r.since, NULL::date AS due_on, '{}'::jsonb AS facts FROM committee_referral r
               WHERE r.closed_at IS NULL AND NOT EXISTS (SELECT FROM agenda_item i
                 WHERE i.project_id = r.project_id AND i.kind = r.kind AND i.state IN ('planned', 'open'))`
            : null,
      },
      {
        kind: 'sign_minutes',
        href: '/minutes/{subject}',
        select: ({ actor }) =>
          hasRole(actor, 'committee_chair')
            ? `SELECT n.id AS subject_id, NULL::uuid AS project_id, n.approved_at AS since, NULL::date AS due_on,
                jsonb_build_object('number', n.year || '/' || n.number) AS facts FROM minutes n WHERE n.state = 'approved'`
            : null,
      },
    );
  }
}

const INSTRUCTION = `SELECT i.id AS subject_id, d.project_id, i.created_at AS since, i.due_on,
    jsonb_build_object('number', i.number, 'what', i.text, 'day', i.due_on) AS facts
  FROM instruction i LEFT JOIN decision d ON d.id = i.decision_id`;

/** A vote is open, the person has a seat or stands in for one, is not recused, and has not voted. */
const openVotes = ({ actor, values, today }: Asked): string => {
  const me = values.add(actor.userId);
  const within = (row: string) =>
    `${row}.starts_on <= ${today}::date AND (${row}.ends_on IS NULL OR ${row}.ends_on >= ${today}::date)`;
  return `SELECT i.id AS subject_id, i.project_id, v.opened_at AS since, NULL::date AS due_on,
      jsonb_build_object('what', i.title) AS facts
    FROM voting v JOIN agenda_item i ON i.id = v.item_id LEFT JOIN project p ON p.id = i.project_id
    WHERE v.closed_at IS NULL AND NOT EXISTS (SELECT FROM vote t WHERE t.voting_id = v.id AND t.cast_by = ${me})
      AND NOT EXISTS (SELECT FROM item_recusal r WHERE r.item_id = i.id AND r.person_id = ${me})
      AND (p.id IS NULL OR p.manager_id IS DISTINCT FROM ${me} AND p.direction_id <> ALL(${values.add(directionsHeaded(actor))}::uuid[]))
      AND EXISTS (SELECT FROM committee_membership m LEFT JOIN committee_deputy d ON d.member_id = m.person_id AND ${within('d')}
        WHERE m.voting AND ${within('m')} AND ${me} IN (m.person_id, d.deputy_id))`;
};
