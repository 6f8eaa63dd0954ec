import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import {
  agendaPublishedEvent,
  decidedEvent,
  decisionPublishedEvent,
  instructionEscalatedEvent,
  minutesSignedEvent,
} from '#libs/committee';
import { divergedEvent, issueEscalatedEvent, turnedRedEvent } from '#libs/delivery';
import { flaggedEvent } from '#libs/intake';
import { updateConfirmedEvent, updateReturnedEvent, updateSubmittedEvent } from '#libs/periods';
import { BACKOFF, KEEP_JOBS, OnEvent, OnSchedule, Queues, currentContext } from '#libs/platform';
import type { JobControl } from '#libs/platform';
import { projectMovedEvent } from '#libs/portfolio';
import { reportsFinishedEvent } from '#libs/reports';
import type { PublicEventType } from '../contract/webhooks.js';
import { DeliveriesService } from './deliveries.service.js';
import { deliveryDueEvent } from './events.js';
import type { EventData } from './public-message.js';

const QUEUE = 'tasks';
const DELIVER = 'notify.deliver-webhook';

/** Slow receivers must leave the queue's other places free. */
const AT_ONCE = 2;

type Of<Event extends { payload: z.ZodType }> = z.infer<Event['payload']>;

/** The announcement's job bears its id. */
const eventIdOf = ({ jobId }: JobControl): string => jobId.slice(0, jobId.indexOf('.'));

/** Tells webhooks of what is announced inside, under public names and without persons; and brings the messages there. */
@Injectable()
export class WebhookJobs {
  constructor(
    private readonly deliveries: DeliveriesService,
    private readonly queues: Queues,
  ) {}

  @OnEvent(projectMovedEvent, { name: 'notify.webhook-project-moved', queue: QUEUE })
  projectMoved({ projectId, transition, from, to }: Of<typeof projectMovedEvent>, control: JobControl): Promise<void> {
    return this.tell('project.stage_changed', control, { projectId, transition, from, to });
  }

  @OnEvent(flaggedEvent, { name: 'notify.webhook-project-flagged', queue: QUEUE })
  projectFlagged({ projectId }: Of<typeof flaggedEvent>, control: JobControl): Promise<void> {
    return this.tell('project.flagged', control, { projectId });
  }

  @OnEvent(turnedRedEvent, { name: 'notify.webhook-project-turned-red', queue: QUEUE })
  projectTurnedRed({ projectId }: Of<typeof turnedRedEvent>, control: JobControl): Promise<void> {
    return this.tell('project.turned_red', control, { projectId });
  }

  @OnEvent(divergedEvent, { name: 'notify.webhook-ratings-diverged', queue: QUEUE })
  ratingsDiverged({ projectId }: Of<typeof divergedEvent>, control: JobControl): Promise<void> {
    return this.tell('project.ratings_diverged', control, { projectId });
  }

  @OnEvent(issueEscalatedEvent, { name: 'notify.webhook-issue-escalated', queue: QUEUE })
  issueEscalated({ issueId, from, to }: Of<typeof issueEscalatedEvent>, control: JobControl): Promise<void> {
    return this.tell('issue.escalated', control, { issueId, from, to });
  }

  @OnEvent(agendaPublishedEvent, { name: 'notify.webhook-agenda-published', queue: QUEUE })
  agendaPublished({ meetingId, number }: Of<typeof agendaPublishedEvent>, control: JobControl): Promise<void> {
    return this.tell('meeting.agenda_published', control, { meetingId, number });
  }

  @OnEvent(decidedEvent, { name: 'notify.webhook-decision-made', queue: QUEUE })
  decisionMade({ decisionId }: Of<typeof decidedEvent>, control: JobControl): Promise<void> {
    return this.tell('decision.made', control, { decisionId });
  }

  @OnEvent(decisionPublishedEvent, { name: 'notify.webhook-decision-published', queue: QUEUE })
  decisionPublished({ decisionId }: Of<typeof decisionPublishedEvent>, control: JobControl): Promise<void> {
    return this.tell('decision.published', control, { decisionId });
  }

  @OnEvent(minutesSignedEvent, { name: 'notify.webhook-minutes-signed', queue: QUEUE })
  minutesSigned({ minutesId }: Of<typeof minutesSignedEvent>, control: JobControl): Promise<void> {
    return this.tell('minutes.signed', control, { minutesId });
  }

  @OnEvent(instructionEscalatedEvent, { name: 'notify.webhook-instruction-escalated', queue: QUEUE })
  instructionEscalated({ instructionId }: Of<typeof instructionEscalatedEvent>, control: JobControl): Promise<void> {
    return this.tell('instruction.escalated', control, { instructionId });
  }

  @OnEvent(updateSubmittedEvent, { name: 'notify.webhook-status-submitted', queue: QUEUE })
  statusSubmitted(update: Of<typeof updateSubmittedEvent>, control: JobControl): Promise<void> {
    return this.tell('status_update.submitted', control, aboutUpdate(update));
  }

  @OnEvent(updateReturnedEvent, { name: 'notify.webhook-status-returned', queue: QUEUE })
  statusReturned(update: Of<typeof updateReturnedEvent>, control: JobControl): Promise<void> {
    return this.tell('status_update.returned', control, { ...aboutUpdate(update), deadline: update.deadline });
  }

  @OnEvent(updateConfirmedEvent, { name: 'notify.webhook-status-confirmed', queue: QUEUE })
  statusConfirmed(update: Of<typeof updateConfirmedEvent>, control: JobControl): Promise<void> {
    return this.tell('status_update.confirmed', control, aboutUpdate(update));
  }

  @OnEvent(reportsFinishedEvent, { name: 'notify.webhook-reports-finished', queue: QUEUE })
  reportsFinished({ packId }: Of<typeof reportsFinishedEvent>, control: JobControl): Promise<void> {
    return this.tell('report_pack.finished', control, { packId });
  }

  @OnEvent(deliveryDueEvent, { name: DELIVER, queue: QUEUE, concurrency: AT_ONCE })
  async deliver({ deliveryId }: Of<typeof deliveryDueEvent>): Promise<void> {
    const retry = await this.deliveries.deliver(deliveryId);
    if (!retry) return;
    await this.enqueue(deliveryId, `${deliveryId}.after-${retry.number}`, retry.at.getTime() - Date.now());
  }

  /** A queue can lose a job; a message must not wait for ever. */
  @OnSchedule('* * * * *', { name: 'notify.deliver-overdue-webhooks', queue: QUEUE })
  async deliverOverdue(): Promise<void> {
    // A job of that name is taken once; a minute later it is another one.
    const minute = Math.floor(Date.now() / 60_000);
    for (const deliveryId of await this.deliveries.overdue())
      await this.enqueue(deliveryId, `${deliveryId}.overdue-${minute}`, 0);
  }

  @OnSchedule('40 3 * * *', { name: 'notify.tidy-webhooks', queue: QUEUE })
  tidy(): Promise<void> {
    return this.deliveries.tidy();
  }

  private tell(type: PublicEventType, control: JobControl, data: EventData): Promise<void> {
    return this.deliveries.announce(type, eventIdOf(control), data);
  }

  private async enqueue(deliveryId: string, jobId: string, delay: number): Promise<void> {
    await this.queues
      .get(QUEUE)
      .add(
        DELIVER,
        { payload: { deliveryId }, requestId: currentContext()?.requestId ?? null },
        { jobId, delay: Math.max(0, delay), attempts: 5, backoff: BACKOFF, ...KEEP_JOBS },
      );
  }
}

const aboutUpdate = ({ projectId, periodId, updateId, revision }: Of<typeof updateSubmittedEvent>): EventData => ({
  projectId,
  periodId,
  updateId,
  revision,
});
