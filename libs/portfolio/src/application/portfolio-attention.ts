import { Injectable } from '@nestjs/common';
import { managedSql } from '../persistence/sight-sql.js';
import { AttentionSources } from './attention-sources.js';

/** Proposals that have come back to their authors. */
@Injectable()
export class PortfolioAttention {
  constructor(sources: AttentionSources) {
    sources.register({
      kind: 'revise_proposal',
      href: '/projects/{project}',
      select: ({ actor, values }) => {
        const me = values.add(actor.userId);
        return `SELECT p.id AS subject_id, p.id AS project_id, p.stage_since AS since, t.deadline AS due_on,
            jsonb_build_object('reason', t.reason, 'day', t.deadline) AS facts
          FROM project p CROSS JOIN LATERAL (
            SELECT name, reason, deadline FROM project_transition WHERE project_id = p.id ORDER BY at DESC LIMIT 1) t
          WHERE p.stage = 'draft' AND (${managedSql('p', actor, values)} OR p.created_by = ${me}) AND t.name IN ('return', 'send_back')`;
      },
    });
  }
}
