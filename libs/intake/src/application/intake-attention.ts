import { Injectable } from '@nestjs/common';
import { directionsHeaded } from '#libs/kernel';
import { AttentionSources } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';

/** Submitted proposals that wait for the head of their direction: to attest their significance, or to be accepted. */
@Injectable()
export class IntakeAttention {
  constructor(sources: AttentionSources) {
    sources.register(
      {
        kind: 'attest',
        href: '/projects/{project}/attestations',
        select: ofHead(
          (directions) => `SELECT p.id AS subject_id, p.id AS project_id, r.asked_at AS since, NULL::date AS due_on,
            jsonb_build_object('criteria', array_to_string(r.criteria, ', ')) AS facts
          FROM attestation_request r JOIN project p ON p.id = r.project_id
          WHERE r.closed_at IS NULL AND p.direction_id = ANY(${directions}::uuid[])`,
        ),
      },
      {
        kind: 'accept_proposal',
        href: '/projects/{project}/transitions',
        select: ofHead(
          (
            directions,
          ) => `SELECT p.id AS subject_id, p.id AS project_id, p.stage_since AS since, NULL::date AS due_on, '{}'::jsonb AS facts
          FROM project p WHERE p.stage = 'submitted' AND p.direction_id = ANY(${directions}::uuid[])
            AND NOT EXISTS (SELECT FROM attestation_request r WHERE r.project_id = p.id AND r.closed_at IS NULL)`,
        ),
      },
    );
  }
}

const ofHead =
  (select: (directions: string) => string) =>
  ({ actor, values }: Asked): string | null => {
    const directions = directionsHeaded(actor);
    return directions.length === 0 ? null : select(values.add(directions));
  };
