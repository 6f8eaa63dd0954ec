import { BASE_RULES, countAttendance } from '../../../dist/libs/committee/src/domain/index.js';
import { withClient } from './database.mjs';
import { fill, OFFICE } from './fill.mjs';

export const ITEMS_OF_MEETING = 40;
const MEMBERS = 9;

const SEAT = `
  INSERT INTO committee_membership (id, person_id, capacity, voting, starts_on)
    SELECT uuidv7(), id, CASE WHEN row_number() OVER (ORDER BY email) = 1 THEN 'chair' ELSE 'member' END, true, '2020-01-01'
    FROM app_user WHERE email = $1 OR email = ANY (SELECT 'manager' || i || '@bench.kz' FROM generate_series(1, $2::int - 1) i)
  RETURNING person_id, capacity`;

const QUESTIONS = `
  CREATE TEMP TABLE question AS
    SELECT p.id AS project, p.code, row_number() OVER (ORDER BY p.created_at, p.id) - 1 AS at, uuidv7() AS item, uuidv7() AS voting, NULL::uuid AS meeting
    FROM project p`;

const MEETINGS = `
  WITH made AS (
    INSERT INTO meeting (id, title, mode, starts_at, planned_minutes, place, state, rules_id, published_at, opened_at, created_at)
      SELECT uuidv7(), 'Заседание Управляющего комитета', 'in_person', now(), 240, 'Площадь Республики, 4, зал 201', 'in_session',
        (SELECT id FROM committee_rules WHERE version = 1), now(), now(), now()
      FROM generate_series(0, (SELECT max(at) FROM question) / $1::int)
    RETURNING id
  ), numbered AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS at FROM made)
  UPDATE question q SET meeting = n.id FROM numbered n WHERE n.at = q.at / $1::int`;

const AT_TABLE = [
  `UPDATE project SET stage = 'on_agenda', flagged = true, oversight = NULL`,
  `INSERT INTO agenda_item (id, meeting_id, position, kind, project_id, title, question, minutes, state)
    SELECT item, meeting, at % ${ITEMS_OF_MEETING} + 1, 'entry', project, 'О включении проекта ' || code,
      'Взять проект на прямой контроль Управляющего комитета', 6, 'open' FROM question`,
  `INSERT INTO agenda_paper (id, item_id, source, source_id, title, sha256)
    SELECT uuidv7(), item, 'document', uuidv7(), title, encode(sha256((item || title)::bytea), 'hex')
    FROM question CROSS JOIN unnest(ARRAY['Паспорт проекта', 'Заключение проектного офиса', 'Пояснительная записка']) title`,
  `INSERT INTO item_presence (id, item_id, person_id)
    SELECT uuidv7(), item, person_id FROM question CROSS JOIN committee_membership`,
];

const VOTINGS = `INSERT INTO voting (id, item_id, round, proposal, secret, attendance, opened_at)
  SELECT voting, item, 1, 'direct_control', false, $1::jsonb, now() FROM question`;
const VOTES = `INSERT INTO vote (id, voting_id, seat_id, cast_by, choice, cast_at)
  SELECT uuidv7(), question.voting, person_id, person_id, 'for', now() FROM question CROSS JOIN committee_membership`;

/**
 * `count` projects, each before the committee: in session, the vote of all members taken and still open. The one who signs in
 * is of the project office and a member. Gives each question's ids, in the order of the meetings.
 */
export async function fillCommittee(url, count) {
  await fill(url, count);
  return withClient(url, async (client) => {
    const { rows: members } = await client.query(SEAT, [OFFICE.email, MEMBERS]);
    await client.query(QUESTIONS);
    // Without the triggers: nobody reads the history of these rows, and keeping it takes minutes.
    await client.query('SET session_replication_role = replica');
    await client.query(MEETINGS, [ITEMS_OF_MEETING]);
    for (const statement of AT_TABLE) await client.query(statement);
    await client.query(VOTINGS, [JSON.stringify(attendanceOf(members))]);
    await client.query(VOTES);
    await client.query('SET session_replication_role = origin');
    await client.query('VACUUM ANALYZE');
    return (await client.query('SELECT item, meeting, voting, project, code FROM question ORDER BY at')).rows;
  });
}

/** Everybody is there and nobody stands aside. */
function attendanceOf(members) {
  const persons = members.map(({ person_id }) => person_id);
  const sitting = { seats: persons.map((member) => ({ member, deputy: null })), present: persons, recused: [] };
  const chair = members.find(({ capacity }) => capacity === 'chair').person_id;
  return { ...countAttendance({ version: 1, rules: BASE_RULES }, sitting), sitting, recusals: [], chair };
}
