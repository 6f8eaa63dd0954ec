import type { EntityManager } from 'typeorm';
import { nameJson } from '#libs/portfolio';
import type { MinutesSnapshot } from '../domain/minutes-snapshot.js';

type Content = Omit<MinutesSnapshot, 'number' | 'takenAt' | 'city'>;

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

const MEETING = `json_build_object('id', m.id, 'title', m.title, 'mode', m.mode, 'startsAt', m.starts_at, 'openedAt', m.opened_at,
  'closedAt', m.closed_at, 'votingDeadline', m.voting_deadline, 'place', m.place,
  'rulesVersion', (SELECT r.version FROM committee_rules r WHERE r.id = m.rules_id))`;

const onTheDay = (alias: string): string =>
  `${alias}.starts_on <= $2 AND (${alias}.ends_on IS NULL OR ${alias}.ends_on >= $2)`;

const MEMBERS = list(
  `json_build_object('person', s.person_id, 'capacity', s.capacity, 'voting', s.voting,
    'deputy', (SELECT f.deputy_id FROM committee_deputy f WHERE f.member_id = s.person_id AND ${onTheDay('f')} ORDER BY f.starts_on DESC LIMIT 1))`,
  `committee_membership s WHERE ${onTheDay('s')}`,
  's.capacity, s.id',
);

const VOTINGS = list(
  `json_build_object('round', v.round, 'proposal', v.proposal, 'secret', v.secret, 'attendance', v.attendance, 'tally', v.tally,
    'votes', ${list(`json_build_object('seat', b.seat_id, 'castBy', b.cast_by, 'choice', b.choice)`, 'vote b WHERE b.voting_id = v.id', 'b.seat_id')})`,
  'voting v WHERE v.item_id = i.id',
  'v.round',
);

const DECISION = `(SELECT json_build_object('number', d.number, 'outcome', d.outcome,
    'texts', json_build_object(
      'kk', (SELECT t.text FROM decision_text t WHERE t.decision_id = d.id AND t.language = 'kk'),
      'ru', (SELECT t.text FROM decision_text t WHERE t.decision_id = d.id AND t.language = 'ru')),
    'conditions', d.conditions, 'remarks', d.remarks, 'deadline', d.deadline, 'legalBasis', d.legal_basis, 'owner', d.owner_id,
    'deferredTo', (SELECT json_build_object('title', n.title, 'startsAt', n.starts_at) FROM meeting n WHERE n.id = d.deferred_to),
    'supersedes', (SELECT e.number FROM decision e WHERE e.id = d.supersedes_id))
  FROM decision d WHERE d.item_id = i.id)`;

const ASSIGNEES = list(
  `json_build_object('responsible', a.responsible, 'name', coalesce(
    (SELECT ${nameJson('u')} FROM app_user u WHERE u.id = a.person_id), (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = a.organisation_id)))`,
  'instruction_assignee a WHERE a.instruction_id = g.id',
  'a.responsible DESC, a.id',
);

const INSTRUCTIONS = list(
  `json_build_object('number', g.number, 'text', g.text, 'dueOn', g.due_on, 'assignees', ${ASSIGNEES})`,
  'instruction g JOIN decision d ON d.id = g.decision_id WHERE d.item_id = i.id',
  'g.created_at, g.id',
);

const ITEMS = list(
  `json_build_object('position', i.position, 'kind', i.kind, 'title', i.title, 'question', i.question, 'state', i.state,
    'addedLater', i.added_later, 'subjectId', i.subject_id,
    'project', (SELECT json_build_object('code', p.code, 'title', ${nameJson('p', 'title')}) FROM project p WHERE p.id = i.project_id),
    'papers', ${list(`json_build_object('title', a.title, 'sha256', a.sha256)`, 'agenda_paper a WHERE a.item_id = i.id', 'a.id')},
    'present', ${list('n.person_id', 'item_presence n WHERE n.item_id = i.id', 'n.person_id')},
    'recusals', ${list(`json_build_object('person', r.person_id, 'reason', r.reason)`, 'item_recusal r WHERE r.item_id = i.id', 'r.person_id')},
    'votings', ${VOTINGS}, 'decision', ${DECISION}, 'instructions', ${INSTRUCTIONS})`,
  'agenda_item i WHERE i.meeting_id = m.id',
  'i.position, i.id',
);

/** Everybody whom the minutes may name by id. */
const PERSONS = `coalesce((SELECT json_object_agg(u.id, ${nameJson('u')}) FROM app_user u WHERE u.id IN (
  SELECT s.person_id FROM committee_membership s WHERE ${onTheDay('s')}
  UNION SELECT f.deputy_id FROM committee_deputy f WHERE ${onTheDay('f')}
  UNION SELECT n.person_id FROM item_presence n JOIN agenda_item i ON i.id = n.item_id WHERE i.meeting_id = m.id
  UNION SELECT r.person_id FROM item_recusal r JOIN agenda_item i ON i.id = r.item_id WHERE i.meeting_id = m.id
  UNION SELECT unnest(ARRAY[b.seat_id, b.cast_by]) FROM vote b JOIN voting v ON v.id = b.voting_id JOIN agenda_item i ON i.id = v.item_id
    WHERE i.meeting_id = m.id
  UNION SELECT (seat ->> 'member')::uuid FROM voting v JOIN agenda_item i ON i.id = v.item_id, jsonb_array_elements(v.attendance -> 'seats') seat
    WHERE i.meeting_id = m.id
  UNION SELECT d.owner_id FROM decision d WHERE d.meeting_id = m.id)), '{}')`;

/** One statement, so that all of it is of one moment. */
const CONTENT = `SELECT json_build_object('meeting', ${MEETING}, 'persons', ${PERSONS}, 'members', ${MEMBERS}, 'items', ${ITEMS},
  'register', (SELECT json_build_object('sequence', h.sequence, 'hash', h.hash) FROM register_head h)) AS content
  FROM meeting m WHERE m.id = $1`;

/** What a meeting's minutes say; `day` is the city's day of the meeting. */
export async function minutesContent(tx: EntityManager, meetingId: string, day: string): Promise<Content> {
  const [row] = await tx.query<{ content: Content }[]>(CONTENT, [meetingId, day]);
  if (!row) throw new Error(`there is no meeting ${meetingId}`);
  return row.content;
}
