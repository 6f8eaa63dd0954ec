import { z } from 'zod';
import { anyValue, day, id, moment } from '#contracts/platform';
import { HEALTH_REASONS, SIGNALS } from '../domain/health.js';
import type { HealthReason, HealthReasonCode, Signal } from '../domain/health.js';
import { RATING_SIDES } from '../domain/rating.js';
import { rating, ratingExample } from './ratings.js';

const signal = z
  .enum(SIGNALS)
  .meta({ description: 'unknown: there is nothing to judge by, which is neither green nor zero', example: 'amber' });
const reason = z.object({
  code: z.enum(HEALTH_REASONS),
  signal,
  params: z.record(z.string(), anyValue),
  text: z.string().meta({ description: 'The same as a sentence in the language of the request' }),
});
const judged = z.object({ signal, reasons: z.array(reason) });

const side = z.object({
  rating: rating.nullable(),
  stale: z.boolean().meta({ description: 'Older than the reporting period of the policy, or missing' }),
});
const slip = z.object({
  promisedOn: day,
  days: z.int().meta({ description: 'Calendar days; negative when the end comes earlier than promised' }),
});
const tenge = z.string().nullable().meta({ description: 'Tenge, negative amounts too; null where it cannot be known' });
const ratio = z.string().nullable().meta({ description: 'Four places; null where there is nothing to divide by' });
const percent = z.string().nullable();
const months = z.string().meta({ description: 'Months with four places', example: '3.5000' });

const earnedValueView = z.object({
  budgetAtCompletion: tenge,
  plannedValue: tenge,
  earnedValue: tenge,
  actualCost: tenge,
  plannedPercent: percent,
  earnedPercent: percent,
  scheduleVariance: tenge,
  costVariance: tenge,
  spi: ratio,
  cpi: ratio,
  estimateAtCompletion: tenge.meta({ description: 'BAC ÷ CPI: costs go on as until now' }),
  estimateAsPlanned: tenge.meta({ description: 'AC + BAC − EV: the rest costs what was planned' }),
  estimateWithPace: tenge.meta({ description: 'AC + (BAC − EV) ÷ (CPI · SPI): costs and pace go on as until now' }),
  estimateToComplete: tenge,
  varianceAtCompletion: tenge,
  tcpi: ratio,
  earnedSchedule: z
    .object({ earned: months, actual: months, variance: months, index: ratio })
    .nullable()
    .meta({ description: 'ES, AT, SV(t) and SPI(t) in months since the start of the promise' }),
});

/** A reason of the example. */
const said = (code: HealthReasonCode, of: Signal, params: HealthReason['params'], text: string) => ({
  code,
  signal: of,
  params,
  text,
});

export const healthView = z
  .object({
    projectId: id,
    stage: z.string(),
    day: day.meta({ description: 'The day judged; of an ended project the day of its end' }),
    policyVersion: z.int(),
    owner: side,
    office: side,
    computed: z
      .object({
        schedule: judged,
        budget: judged,
        risks: judged,
        overall: signal.meta({ description: 'The worst of what is known' }),
        since: moment.nullable(),
      })
      .nullable()
      .meta({ description: 'Null for a project that has not been approved' }),
    slip: z
      .object({ endsOn: day.nullable(), current: slip.nullable(), first: slip.nullable() })
      .nullable()
      .meta({ description: 'Of the project’s end against the baseline in force and against the first one' }),
    earnedValue: earnedValueView.nullable(),
    divergence: z.object({
      points: z.int().nullable().meta({ description: 'Between the highest and the lowest of the known three' }),
      diverging: z.boolean(),
      since: moment.nullable(),
      days: z.int().nullable(),
    }),
    mayRateAs: z.enum(RATING_SIDES).nullable().meta({ description: 'The side on which the reader may rate, if any' }),
  })
  .meta({
    id: 'ProjectHealth',
    example: {
      projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6d',
      stage: 'in_delivery',
      day: '2026-11-23',
      policyVersion: 1,
      owner: { rating: null, stale: true },
      office: { rating: ratingExample, stale: false },
      computed: {
        schedule: {
          signal: 'amber',
          reasons: [
            said(
              'END_SLIPS',
              'amber',
              { days: 30, endsOn: '2027-03-31', promisedOn: '2027-03-01' },
              'The end slips by 30 days: 31 March 2027 instead of 1 March 2027.',
            ),
            said('NOTHING_OVERDUE', 'green', {}, 'No milestone is overdue.'),
          ],
        },
        budget: {
          signal: 'unknown',
          reasons: [said('NO_BUDGET', 'unknown', {}, 'There is no budget yet.')],
        },
        risks: {
          signal: 'amber',
          reasons: [said('WORST_RISK', 'amber', { score: 12 }, 'The worst open risk scores 12 of 25.')],
        },
        overall: 'amber',
        since: '2026-11-02T04:10:00.000Z',
      },
      slip: {
        endsOn: '2027-03-31',
        current: { promisedOn: '2027-03-01', days: 30 },
        first: { promisedOn: '2026-12-01', days: 120 },
      },
      earnedValue: {
        budgetAtCompletion: '5000.00',
        plannedValue: '2000.00',
        earnedValue: '1500.00',
        actualCost: '1800.00',
        plannedPercent: '40.00',
        earnedPercent: '30.00',
        scheduleVariance: '-500.00',
        costVariance: '-300.00',
        spi: '0.7500',
        cpi: '0.8333',
        estimateAtCompletion: '6000.00',
        estimateAsPlanned: '5300.00',
        estimateWithPace: '7400.00',
        estimateToComplete: '4200.00',
        varianceAtCompletion: '-1000.00',
        tcpi: '1.0938',
        earnedSchedule: { earned: '3.5000', actual: '4.5000', variance: '-1.0000', index: '0.7778' },
      },
      divergence: { points: 0, diverging: false, since: null, days: null },
      mayRateAs: 'owner',
    },
  });
