import { nameJson } from '#libs/portfolio';

/** Where a statement has what a request is about; ids are SQL of type uuid, words of type text. */
interface SubjectSql {
  readonly kind: string;
  readonly project: string;
  /** Of the minutes, the meeting, the trial. */
  readonly subject: string;
  /** What else the request says, as jsonb. */
  readonly params: string;
}

/** Members of a `json_build_object`: what the papers are about, by the names that people know it by. */
export const subjectNamesSql = ({ kind, project, subject, params }: SubjectSql): string => `
  'project', (SELECT json_build_object('id', p.id, 'code', p.code, 'title', ${nameJson('p', 'title')})
    FROM project p WHERE p.id = ${project}),
  'minutes', (SELECT json_build_object('id', n.id, 'number', n.year || '/' || n.number)
    FROM minutes n WHERE ${kind} = 'minutes' AND n.id = ${subject}),
  'meeting', (SELECT json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at)
    FROM meeting m WHERE ${kind} = 'agenda-pack' AND m.id = ${subject}),
  'whatIf', (SELECT json_build_object('id', w.id, 'requestedAt', w.requested_at,
      'policy', json_build_object('id', y.id, 'version', y.version, 'note', y.note))
    FROM what_if w JOIN intake_policy y ON y.id = w.policy_id WHERE ${kind} = 'what-if' AND w.id = ${subject}),
  'direction', (SELECT json_build_object('code', d.code, 'name', ${nameJson('d')})
    FROM direction d WHERE d.code = ${params} ->> 'direction'),
  'roadmap', (SELECT json_build_object('code', o.code, 'name', ${nameJson('o')})
    FROM roadmap o WHERE o.code = ${params} ->> 'roadmap'),
  'period', (SELECT json_build_object('id', t.id, 'name', t.name)
    FROM reporting_period t WHERE t.id = (${params} ->> 'periodId')::uuid)`;
