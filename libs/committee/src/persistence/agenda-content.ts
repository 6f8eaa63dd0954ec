import { nameJson } from '#libs/portfolio';

const PAPERS = `coalesce((SELECT json_agg(json_build_object('id', a.id, 'source', a.source, 'sourceId', a.source_id, 'title', a.title,
  'sha256', a.sha256) ORDER BY a.id) FROM agenda_paper a WHERE a.item_id = i.id), '[]')`;

/** What an agenda says of item `i`, about project `p` or none. */
export const ITEM_FIELDS = `'id', i.id, 'position', i.position, 'kind', i.kind, 'title', i.title, 'question', i.question,
  'minutes', i.minutes, 'addedLater', i.added_later,
  'project', CASE WHEN p.id IS NOT NULL THEN json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')},
    'stage', p.stage, 'direction', (SELECT d.code FROM direction d WHERE d.id = p.direction_id)) END,
  'subjectId', i.subject_id, 'papers', ${PAPERS}`;

/** The whole agenda of meeting `$1`, as a publication freezes it. */
export const AGENDA_CONTENT = `SELECT json_build_object(
    'meeting', json_build_object('id', m.id, 'title', m.title, 'mode', m.mode, 'startsAt', m.starts_at,
      'plannedMinutes', m.planned_minutes, 'votingDeadline', m.voting_deadline, 'place', m.place),
    'items', (SELECT coalesce(json_agg(json_build_object(${ITEM_FIELDS}) ORDER BY i.position, i.id), '[]')
      FROM agenda_item i LEFT JOIN project p ON p.id = i.project_id WHERE i.meeting_id = m.id)) AS content
  FROM meeting m WHERE m.id = $1`;
