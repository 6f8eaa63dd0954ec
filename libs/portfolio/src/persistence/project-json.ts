/** `{kk, ru, en}` of a row's three name columns. */
export const nameJson = (alias: string, prefix = 'name'): string =>
  `json_build_object('kk', ${alias}.${prefix}_kk, 'ru', ${alias}.${prefix}_ru, 'en', ${alias}.${prefix}_en)`;

const codeAndName = (alias: string): string => `json_build_object('code', ${alias}.code, 'name', ${nameJson(alias)})`;

/** A sub-select that is `[]` when the project has no such rows. */
const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

/**
 * The fields that people write and screenings read, as PostgreSQL builds them from row `p`; groups that nobody has filled are null.
 * Money stays text, so that no float ever touches it.
 */
const groups = {
  expectedResults: list(
    `json_build_object('name', r.name, 'year', r.year, 'value', trim_scale(r.value)::text, 'unit', r.unit)`,
    'project_result r WHERE r.project_id = p.id',
    'r.position',
  ),
  citizens: `CASE WHEN p.citizens_affected IS NOT NULL OR p.citizens_estimate IS NOT NULL
    THEN json_build_object('affected', p.citizens_affected, 'estimate', p.citizens_estimate) END`,
  cost: `CASE WHEN p.cost_total IS NOT NULL OR EXISTS (SELECT FROM project_cost c WHERE c.project_id = p.id)
    THEN json_build_object('total', p.cost_total::text, 'categories', ${list(
      `json_build_object('category', c.category, 'amount', c.amount::text)`,
      'project_cost c WHERE c.project_id = p.id',
      'c.position',
    )}) END`,
  funding: list(
    `json_build_object('source', f.source, 'year', f.year, 'amount', f.amount::text)`,
    'project_funding f WHERE f.project_id = p.id',
    'f.position',
  ),
  mandate: `CASE WHEN p.mandate_issuer IS NOT NULL
    THEN json_build_object('issuer', p.mandate_issuer, 'number', p.mandate_number, 'date', p.mandate_date) END`,
  coordination: `CASE WHEN p.coordination_level IS NOT NULL
    THEN json_build_object('level', p.coordination_level, 'members', p.coordination_members, 'reason', p.coordination_reason) END`,
  safety: `CASE WHEN p.safety_affected IS NOT NULL
    THEN json_build_object('affected', p.safety_affected, 'estimate', p.safety_estimate) END`,
  innovation: `CASE WHEN p.first_in_city IS NOT NULL
    THEN json_build_object('firstInCity', p.first_in_city, 'explanation', p.innovation_explanation) END`,
  iconicSite: `CASE WHEN p.iconic_site_name IS NOT NULL
    THEN json_build_object('name', p.iconic_site_name, 'explanation', p.iconic_site_explanation) END`,
  risks: list(
    `json_build_object('title', k.title, 'probability', k.probability, 'impact', k.impact)`,
    'project_risk k WHERE k.project_id = p.id AND k.closed_at IS NULL',
    'k.position, k.number',
  ),
  riskQuestion: 'p.risk_question',
};

const pairs = (columns: Record<string, string>): string =>
  Object.entries(columns)
    .map(([key, sql]) => `'${key}', ${sql}`)
    .join(', ');

const decisionRef = (of: 'stage' | 'oversight'): string =>
  `CASE WHEN p.${of}_decision_id IS NOT NULL THEN json_build_object('decisionId', p.${of}_decision_id) END`;

/** The roadmaps `m` of project `p` beside its main one. */
export const FURTHER_ROADMAPS = 'project_roadmap f JOIN roadmap m ON m.id = f.roadmap_id WHERE f.project_id = p.id';

/** The whole project, as `GET /projects/{id}` answers it but for what depends on the reader. */
export const PROJECT_JSON = `json_build_object(${pairs({
  id: 'p.id',
  code: 'p.code',
  version: 'p.version',
  stage: 'p.stage',
  stageSince: 'p.stage_since',
  oversight: 'p.oversight',
  flagged: 'p.flagged',
  standsBy: `json_build_object('stage', ${decisionRef('stage')}, 'oversight', ${decisionRef('oversight')})`,
  originalLanguage: 'p.original_language',
  title: nameJson('p', 'title'),
  description: nameJson('p', 'description'),
  staleTranslations: `json_build_object('title', p.title_stale, 'description', p.description_stale)`,
  purpose: 'p.purpose',
  relevance: 'p.relevance',
  direction: `(SELECT ${codeAndName('d')} FROM direction d WHERE d.id = p.direction_id)`,
  roadmap: `(SELECT ${codeAndName('m')} FROM roadmap m WHERE m.id = p.roadmap_id)`,
  furtherRoadmaps: list(codeAndName('m'), FURTHER_ROADMAPS, 'm.position'),
  districts: list(
    codeAndName('x'),
    'project_district pd JOIN district x ON x.id = pd.district_id WHERE pd.project_id = p.id',
    'x.position',
  ),
  initiator: `(SELECT ${codeAndName('o')} FROM organisation o WHERE o.id = p.initiator_id)`,
  manager: `(SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = p.manager_id)`,
  bundle: `(SELECT ${codeAndName('b')} FROM bundle b WHERE b.id = p.bundle_id)`,
  participants: list(
    `json_build_object('organisation', o.code, 'name', ${nameJson('o')}, 'kind', o.kind, 'head', d.code, 'part', t.part)`,
    `project_participant t JOIN organisation o ON o.id = t.organisation_id LEFT JOIN direction d ON d.id = o.direction_id
     WHERE t.project_id = p.id`,
    'o.code',
  ),
  startsOn: 'p.starts_on',
  endsOn: 'p.ends_on',
})}, ${pairs(groups)}, ${pairs({
  documents: list(
    `json_build_object('id', f.id, 'title', f.title, 'kind', f.kind, 'fileName', f.file_name, 'bytes', f.bytes, 'sha256', f.sha256,
      'uploadedAt', f.uploaded_at)`,
    'project_document f WHERE f.project_id = p.id AND f.removed_at IS NULL',
    'f.uploaded_at, f.id',
  ),
  illustrativeFields: 'p.illustrative_fields',
  createdBy: 'p.created_by',
  createdAt: 'p.created_at',
  updatedAt: 'p.updated_at',
})})`;

/** The same fields in the shape in which they are written (references as codes). */
export const PROJECT_INPUT_JSON = `json_build_object(${pairs({
  originalLanguage: 'p.original_language',
  title: nameJson('p', 'title'),
  description: nameJson('p', 'description'),
  purpose: 'p.purpose',
  relevance: 'p.relevance',
  direction: '(SELECT d.code FROM direction d WHERE d.id = p.direction_id)',
  roadmap: '(SELECT m.code FROM roadmap m WHERE m.id = p.roadmap_id)',
  furtherRoadmaps: list('m.code', FURTHER_ROADMAPS, 'm.position'),
  districts: list(
    'x.code',
    'project_district pd JOIN district x ON x.id = pd.district_id WHERE pd.project_id = p.id',
    'x.position',
  ),
  initiator: '(SELECT o.code FROM organisation o WHERE o.id = p.initiator_id)',
  managerId: 'p.manager_id',
  bundle: '(SELECT b.code FROM bundle b WHERE b.id = p.bundle_id)',
  participants: list(
    `json_build_object('organisation', o.code, 'part', t.part)`,
    'project_participant t JOIN organisation o ON o.id = t.organisation_id WHERE t.project_id = p.id',
    'o.code',
  ),
  startsOn: 'p.starts_on',
  endsOn: 'p.ends_on',
})}, ${pairs(groups)})`;

// Facts that nobody has stated are left out; only "no head curates it" is a fact of its own, and stays as null.
const factParticipants = (where: string): string =>
  list(
    `jsonb_strip_nulls(jsonb_build_object('organisation', o.code, 'kind', o.kind, 'part', t.part)) || jsonb_build_object('head', d.code)`,
    `project_participant t JOIN organisation o ON o.id = t.organisation_id LEFT JOIN direction d ON d.id = o.direction_id WHERE ${where}`,
    'o.code, t.project_id',
  );

const statedFacts = {
  ...groups,
  direction: '(SELECT d.code FROM direction d WHERE d.id = p.direction_id)',
  funding: list(
    `json_build_object('source', f.source, 'amount', f.amount::text)`,
    'project_funding f WHERE f.project_id = p.id',
    'f.position',
  ),
};

/** What a screening reads; a bundle's other projects lend their organisations while they are alive. */
export const PROJECT_FACTS_JSON = `(jsonb_strip_nulls(jsonb_build_object(${pairs(
  Object.fromEntries(Object.entries(statedFacts).filter(([key]) => key !== 'expectedResults')),
)})) || jsonb_build_object(${pairs({
  participants: factParticipants('t.project_id = p.id'),
  bundleParticipants: `CASE WHEN p.bundle_id IS NULL THEN '[]'::json ELSE ${factParticipants(
    `t.project_id IN (SELECT q.id FROM project q WHERE q.bundle_id = p.bundle_id AND q.id <> p.id AND q.stage NOT IN ('cancelled', 'rejected'))`,
  )} END`,
})}))`;
