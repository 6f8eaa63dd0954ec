import { Injectable } from '@nestjs/common';
import { hasRole, organisationsOf } from '#libs/kernel';
import { AttentionSources } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';

/** So many days before its deadline a finding asks for attention. */
const DAYS_BEFORE = 5;

/** What the register of findings asks of those who own them. */
@Injectable()
export class FindingAttention {
  constructor(sources: AttentionSources) {
    sources.register({ kind: 'explain_finding', href: '/indicator-findings/{subject}', select: findings });
  }
}

const findings = ({ actor, values, today }: Asked): string[] | null => {
  const owners: string[] = [];
  if (hasRole(actor, 'project_office')) owners.push('f.owner_id IS NULL');
  const organisations = organisationsOf(actor);
  if (organisations.length > 0) owners.push(`f.owner_id = ANY(${values.add(organisations)}::uuid[])`);
  if (owners.length === 0) return null;
  return owners.map(
    (owner) => `SELECT f.id AS subject_id, NULL::uuid AS project_id, f.found_at AS since, f.due_on,
      jsonb_build_object('what', jsonb_build_object('kk', i.name_kk, 'ru', i.name_ru, 'en', i.name_en), 'day', f.due_on) AS facts
    FROM indicator_finding f JOIN indicator i ON i.id = f.indicator_id
    WHERE f.state = 'open' AND f.due_on <= ${today}::date + ${DAYS_BEFORE} AND ${owner}`,
  );
};
