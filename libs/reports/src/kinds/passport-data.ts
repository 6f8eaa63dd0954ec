import type { EntityManager } from 'typeorm';
import type { Finding } from '#libs/intake';
import type { Language, Trilingual } from '#libs/kernel';
import { PROJECT_JSON, nameJson } from '#libs/portfolio';
import type { PassportAttestation, PassportBundle, PassportSnapshot, PassportTransition } from '../documents/index.js';

interface Named {
  readonly code: string;
  readonly name: Trilingual;
}

type AsStored =
  | 'stage'
  | 'oversight'
  | 'originalLanguage'
  | 'purpose'
  | 'relevance'
  | 'expectedResults'
  | 'citizens'
  | 'cost'
  | 'funding'
  | 'startsOn'
  | 'endsOn'
  | 'mandate'
  | 'coordination'
  | 'risks'
  | 'documents';

/** A project as its page shows it; the fields that a passport takes. */
interface ProjectData extends Pick<PassportSnapshot, AsStored> {
  readonly id: string;
  readonly code: string;
  readonly illustrativeFields: readonly string[];
  readonly title: Trilingual;
  readonly description: Trilingual;
  readonly staleTranslations: { readonly title: readonly Language[]; readonly description: readonly Language[] };
  readonly direction: Named;
  readonly roadmap: Named | null;
  readonly districts: readonly Named[];
  readonly initiator: Named | null;
  readonly manager: { readonly name: Trilingual } | null;
  readonly bundle: Named | null;
  readonly participants: readonly {
    readonly name: Trilingual;
    readonly kind: PassportSnapshot['participants'][number]['kind'];
    readonly head: string | null;
    readonly part: string | null;
  }[];
}

/** What the database holds for a passport, before it is worded. */
export interface PassportData {
  readonly project: ProjectData;
  readonly headOfDirection: Trilingual | null;
  readonly bundleProjects: PassportBundle['projects'];
  readonly screening: {
    readonly flagged: boolean;
    readonly policyVersion: number;
    readonly at: string;
    readonly criteria: readonly Finding[];
  } | null;
  readonly override: { readonly flagged: boolean; readonly reason: string } | null;
  readonly attestations: readonly PassportAttestation[];
  readonly transitions: readonly PassportTransition[];
}

/** The person's names as they are now; of somebody without a record, the name that was written down then. */
const person = (alias: string): string => `coalesce(
  (SELECT ${nameJson('u')} FROM app_user u WHERE u.id = ${alias}.actor_id),
  CASE WHEN ${alias}.actor_name IS NOT NULL THEN json_build_object('kk', NULL, 'ru', ${alias}.actor_name, 'en', NULL) END)`;

const HEAD = `(SELECT ${nameJson('u')} FROM role_grant g JOIN app_user u ON u.id = g.user_id
  WHERE g.role = 'head_of_direction' AND g.direction_id = p.direction_id)`;

// A draft is nobody's business but its authors', and a cancelled or rejected project no longer belongs to the set.
const BUNDLE_PROJECTS = `coalesce((SELECT json_agg(json_build_object('code', q.code, 'title', ${nameJson('q', 'title')}) ORDER BY q.code)
  FROM project q WHERE q.bundle_id = p.bundle_id AND q.id <> p.id AND q.stage NOT IN ('draft', 'cancelled', 'rejected')), '[]')`;

const SCREENING = `(SELECT json_build_object('flagged', s.flagged, 'policyVersion', s.policy_version, 'at', s.at, 'criteria', s.criteria)
  FROM screening s WHERE s.project_id = p.id ORDER BY s.id DESC LIMIT 1)`;

const OVERRIDE = `(SELECT json_build_object('flagged', o.flagged, 'reason', o.reason)
  FROM screening_override o WHERE o.project_id = p.id AND o.lifted_at IS NULL)`;

const ATTESTATIONS = `coalesce((SELECT json_agg(json_build_object('by', ${person('a')}, 'direction', d.code, 'criteria', a.criteria, 'at', a.at) ORDER BY a.id)
  FROM attestation a JOIN direction d ON d.id = a.direction_id WHERE a.project_id = p.id), '[]')`;

const TRANSITIONS = `coalesce((SELECT json_agg(json_build_object('name', t.name, 'from', t.from_stage, 'to', t.to_stage,
    'by', ${person('t')}, 'at', t.at, 'reason', t.reason) ORDER BY t.at, t.id)
  FROM project_transition t WHERE t.project_id = p.id), '[]')`;

const SELECT = `SELECT ${PROJECT_JSON} AS project, ${HEAD} AS "headOfDirection", ${BUNDLE_PROJECTS} AS "bundleProjects",
  ${SCREENING} AS screening, ${OVERRIDE} AS override, ${ATTESTATIONS} AS attestations, ${TRANSITIONS} AS transitions
  FROM project p WHERE p.id = $1`;

/** Throws when there is no such project. */
export async function passportData(tx: EntityManager, projectId: string): Promise<PassportData> {
  const [data] = await tx.query<PassportData[]>(SELECT, [projectId]);
  if (!data) throw new Error(`there is no project ${projectId}`);
  return data;
}
