import { z } from 'zod';
import { moment } from '#contracts/platform';

export const QUEUE_NAMES = ['tasks', 'documents'] as const;
export const JOB_STATES = ['waiting', 'active', 'delayed', 'failed', 'completed'] as const;
export type JobState = (typeof JOB_STATES)[number];

export const JOB_ACTIONS = ['retry', 'discard', 'pause', 'resume'] as const;
export type JobActionName = (typeof JOB_ACTIONS)[number];

export const jobView = z
  .object({
    id: z.string(),
    queue: z.enum(QUEUE_NAMES),
    name: z.string().meta({ description: 'Its handler' }),
    state: z.enum(JOB_STATES),
    attempts: z.int().meta({ description: 'Tries so far' }),
    mostAttempts: z.int(),
    reason: z.string().nullable().meta({ description: 'What the last try ended with' }),
    payload: z.json().meta({ description: 'Ids and days, as announced' }),
    requestId: z.string().nullable().meta({ description: 'The request that caused it' }),
    addedAt: moment,
    startedAt: moment.nullable(),
    finishedAt: moment.nullable(),
  })
  .meta({
    id: 'Job',
    example: {
      id: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9e.reports.render',
      queue: 'documents',
      name: 'reports.render',
      state: 'failed',
      attempts: 3,
      mostAttempts: 3,
      reason: 'NOT_STORED: no space left on device',
      payload: { reportId: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9f' },
      requestId: '7f1f1c4e-2f0b-4a9e-9d5c-0f4f0e4f7d11',
      addedAt: '2026-11-23T09:00:00.000Z',
      startedAt: '2026-11-23T09:00:07.120Z',
      finishedAt: '2026-11-23T09:00:07.480Z',
    },
  });

export const jobList = z.object({ items: z.array(jobView) }).meta({ id: 'JobList' });

export const jobQueueList = z
  .object({
    items: z.array(
      z.object({
        name: z.enum(QUEUE_NAMES),
        paused: z.boolean(),
        waiting: z.int(),
        active: z.int(),
        delayed: z.int(),
        failed: z.int(),
        completed: z.int(),
      }),
    ),
  })
  .meta({
    id: 'JobQueueList',
    example: {
      items: [{ name: 'documents', paused: false, waiting: 4, active: 2, delayed: 0, failed: 1, completed: 87 }],
    },
  });

export const boardSession = z
  .object({
    address: z.string().meta({ description: 'Of the dashboard on this server, to be opened in the same browser' }),
  })
  .meta({ id: 'BoardSession', example: { address: '/admin/queues' } });

export const jobHandlerList = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        queue: z.enum(QUEUE_NAMES),
        event: z.string().nullable().meta({ description: 'The announcement that it follows' }),
        cron: z.string().nullable().meta({ description: 'Its schedule in the city’s time zone' }),
        nextRunAt: moment.nullable(),
        attempts: z.int(),
        concurrency: z
          .int()
          .nullable()
          .meta({ description: 'At most so many at once in one worker; null: as many as the queue lets run' }),
      }),
    ),
  })
  .meta({
    id: 'JobHandlerList',
    example: {
      items: [
        {
          name: 'periods.remind-of-updates',
          queue: 'tasks',
          event: null,
          cron: '0 9 * * *',
          nextRunAt: '2026-11-24T04:00:00.000Z',
          attempts: 3,
          concurrency: null,
        },
      ],
    },
  });
