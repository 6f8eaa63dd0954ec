import { Injectable } from '@nestjs/common';
import { organisationsOf } from '#libs/kernel';
import { APPROVED, DocumentGivers } from '#libs/portfolio';

const IN_DELIVERY = APPROVED.map((stage) => `'${stage}'`).join();

/** Whoever reports that milestones are done brings the papers that show it, though the project is another's. */
@Injectable()
export class MilestoneEvidence {
  constructor(givers: DocumentGivers) {
    givers.register((actor, values) => {
      const organisations = organisationsOf(actor);
      if (organisations.length === 0) return null;
      return `p.stage IN (${IN_DELIVERY}) AND EXISTS (SELECT FROM milestone m
        WHERE m.project_id = p.id AND m.removed_at IS NULL AND m.owner_id = ANY(${values.add(organisations)}::uuid[]))`;
    });
  }
}
