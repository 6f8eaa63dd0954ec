import { hashPassword } from '../../../dist/libs/identity/src/application/passwords.js';
import { withClient } from './database.mjs';
import { PLACES, THINGS, WORKS } from './vocabulary.mjs';

export const OFFICE = { email: 'office@bench.kz', password: 'only-for-measuring' };

const russian = (words) => words.map(([ru]) => ru);
const kazakh = (words) => words.map(([, kk]) => kk);

/** One of `n` choices for project `i`, the same in every run. */
const PICK = `CREATE FUNCTION pg_temp.pick(i bigint, salt text, n int) RETURNS int LANGUAGE sql IMMUTABLE AS $$
  SELECT (abs(hashtext(i || salt)::bigint) % n)::int $$`;

const REFERENCE = `
  INSERT INTO direction (id, code, position, name_ru, name_kk)
    SELECT uuidv7(), code, position, 'Направление ' || code, code || ' бағыт'
    FROM unnest(ARRAY['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']) WITH ORDINALITY AS d (code, position);
  INSERT INTO district (id, code, position, name_ru, name_kk)
    SELECT uuidv7(), 'district-' || i, i, 'Район ' || i, i || '-аудан' FROM generate_series(1, 8) i;
  INSERT INTO roadmap (id, code, position, name_ru, name_kk)
    SELECT uuidv7(), 'roadmap-' || i, i, 'Дорожная карта ' || i, i || '-жол картасы' FROM generate_series(1, 9) i;
  INSERT INTO organisation (id, code, name_ru, name_kk, kind, direction_id)
    SELECT uuidv7(), 'organisation-' || i, 'Управление № ' || i, '№ ' || i || ' басқарма',
      CASE i % 3 WHEN 0 THEN 'subordinate' ELSE 'akimat' END, (SELECT id FROM direction WHERE position = i % 7 + 1)
    FROM generate_series(1, 60) i;
  INSERT INTO app_user (id, email, name_ru, password_hash, language, version)
    SELECT uuidv7(), 'manager' || i || '@bench.kz', 'Руководитель проекта ' || i, '-', 'ru', 1 FROM generate_series(1, 40) i;`;

const ADD_OFFICE = `
  WITH person AS (
    INSERT INTO app_user (id, email, name_ru, password_hash, language, version)
    VALUES (uuidv7(), $1, 'Проектный офис', $2, 'ru', 1) RETURNING id
  ) INSERT INTO role_grant (id, user_id, role) SELECT uuidv7(), id, 'project_office' FROM person`;

const NUMBERED = `
  CREATE TEMP TABLE numbered AS SELECT i, uuidv7() AS id, pg_temp.pick(i, 'work', $2) + 1 AS work, pg_temp.pick(i, 'thing', $3) + 1 AS thing,
    pg_temp.pick(i, 'place', $4) + 1 AS place, timestamptz '2022-01-10' + (i * interval '1390 days') / $1 AS at
  FROM generate_series(1, $1::bigint) i`;

// Years before this one: codes of this year are given out by the product.
const PROJECTS = `
  WITH lists AS MATERIALIZED (
    SELECT -- direction II is the largest, so that its page of 50 is full at 500 projects, too
      (SELECT array_agg(id ORDER BY position) FROM direction d CROSS JOIN generate_series(1, CASE d.code WHEN 'II' THEN 5 ELSE 1 END)) AS directions,
       (SELECT array_agg(id ORDER BY position) FROM roadmap) AS roadmaps,
      (SELECT array_agg(id ORDER BY code) FROM organisation) AS organisations,
      (SELECT array_agg(id ORDER BY email) FROM app_user WHERE email LIKE 'manager%') AS managers,
      string_to_array('draft submitted on_agenda approved approved in_delivery in_delivery in_delivery in_delivery on_hold completed completed cancelled', ' ') AS stages
  )
  INSERT INTO project (id, code, stage, stage_since, oversight, flagged, original_language, title_ru, title_kk, description_ru, purpose, relevance,
    direction_id, roadmap_id, initiator_id, manager_id, starts_on, ends_on, citizens_affected, citizens_estimate, cost_total, created_at, updated_at)
  SELECT n.id, format('ALM-%s-%s', extract(year FROM n.at), to_char(n.i, 'FM99990000')), stages[pg_temp.pick(n.i, 'stage', 13) + 1], n.at, 'standard',
    n.i % 11 = 0, 'ru',
    concat_ws(' ', ($1::text[])[n.work], ($2::text[])[n.thing], ($3::text[])[n.place] || ', участок ' || n.i),
    CASE WHEN n.i % 5 < 3 THEN concat_ws(' ', ($6::text[])[n.place], ($5::text[])[n.thing], ($4::text[])[n.work]) END,
    format('%s %s %s. Жители ждут этого с %s года: изношены сети, не хватает освещения и мест отдыха. Работы пройдут в две очереди, движение закрывать не будут.',
      ($1::text[])[n.work], ($2::text[])[n.thing], ($3::text[])[n.place], 2010 + n.i % 12),
    'Дать жителям района удобную и безопасную среду', 'Износ превышает семьдесят процентов',
    directions[pg_temp.pick(n.i, 'direction', 11) + 1], roadmaps[pg_temp.pick(n.i, 'roadmap', 9) + 1],
    organisations[pg_temp.pick(n.i, 'initiator', 60) + 1], managers[pg_temp.pick(n.i, 'manager', 40) + 1],
    n.at::date, CASE WHEN n.i % 20 > 0 THEN n.at::date + 90 + pg_temp.pick(n.i, 'days', 1200) END,
    pg_temp.pick(n.i, 'citizens', 30000), 'Жители района', 1000000::numeric * (1 + pg_temp.pick(n.i, 'cost', 6000)), n.at, n.at
  FROM numbered n, lists`;

const PARTS = [
  `INSERT INTO project_participant (id, project_id, organisation_id, part)
    SELECT uuidv7(), n.id, o.id, CASE k WHEN 0 THEN 'Заказчик' ELSE 'Согласование проектных решений' END FROM numbered n
    CROSS JOIN generate_series(0, 2) k JOIN organisation o ON o.code = 'organisation-' || ((n.i * 7 + k * 13) % 60 + 1)`,
  `INSERT INTO project_district (id, project_id, district_id)
    SELECT uuidv7(), n.id, d.id FROM numbered n CROSS JOIN generate_series(0, 1) k JOIN district d ON d.position = (n.i + k * 3) % 8 + 1`,
  `INSERT INTO project_funding (id, project_id, position, source, year, amount)
    SELECT uuidv7(), n.id, k, CASE k WHEN 0 THEN 'local' ELSE 'republican' END, 2026 + k, p.cost_total / 2
    FROM numbered n JOIN project p USING (id) CROSS JOIN generate_series(0, 1) k`,
  `INSERT INTO project_cost (id, project_id, position, category, amount)
    SELECT uuidv7(), n.id, k, CASE k WHEN 0 THEN 'Строительно-монтажные работы' ELSE 'Инженерные сети' END, p.cost_total / 2
    FROM numbered n JOIN project p USING (id) CROSS JOIN generate_series(0, 1) k`,
  `INSERT INTO project_result (id, project_id, position, name, year, value, unit)
    SELECT uuidv7(), n.id, k, CASE k WHEN 0 THEN 'Введено площади' ELSE 'Создано рабочих мест' END, 2027 + k, 10 + n.i % 900, 'единиц'
    FROM numbered n CROSS JOIN generate_series(0, 1) k`,
  `INSERT INTO project_risk (id, project_id, position, number, title, probability, impact)
    SELECT uuidv7(), n.id, k, k + 1, CASE k WHEN 0 THEN 'Подрядчик не укладывается в срок' ELSE 'Рост цен на материалы' END, n.i % 5 + 1, (n.i + k) % 5 + 1
    FROM numbered n CROSS JOIN generate_series(0, 1) k`,
];

/**
 * Reference data, a person of the project office and `count` projects with everything around them; history and search are written
 * by the product's triggers, or not at all without a `past`.
 */
export function fill(url, count, { past = true } = {}) {
  return withClient(url, async (client) => {
    if (!past) await client.query('SET session_replication_role = replica');
    await client.query(PICK);
    await client.query(REFERENCE);
    await client.query(ADD_OFFICE, [OFFICE.email, await hashPassword(OFFICE.password)]);
    await client.query(NUMBERED, [count, WORKS.length, THINGS.length, PLACES.length]);
    const words = [WORKS, THINGS, PLACES];
    await client.query(PROJECTS, [...words.map(russian), ...words.map(kazakh)]);
    for (const part of PARTS) await client.query(part);
    await client.query('VACUUM ANALYZE');
    const { rows } = await client.query('SELECT id FROM numbered ORDER BY hashint8(i) LIMIT 1000');
    return rows.map(({ id }) => id);
  });
}
