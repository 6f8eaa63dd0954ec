import { Injectable } from '@nestjs/common';
import { may } from '#libs/identity';
import { AttentionSources, nameJson } from '#libs/portfolio';
import type { Asked } from '#libs/portfolio';

/** What people have written waits for the office. */
@Injectable()
export class FeedbackAttention {
  constructor(sources: AttentionSources) {
    sources.register({ kind: 'answer_feedback', href: '/feedback/{subject}', select: unread });
  }
}

const unread = ({ actor }: Asked): string | null =>
  may(actor, 'feedback.manage')
    ? `SELECT f.id AS subject_id, f.project_id, f.sent_at AS since, NULL::date AS due_on,
        jsonb_build_object('what', ${nameJson('p', 'title')}) AS facts
      FROM feedback f JOIN project p ON p.id = f.project_id WHERE f.state = 'new'`
    : null;
