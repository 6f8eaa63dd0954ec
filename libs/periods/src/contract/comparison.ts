import { z } from 'zod';
import { id, moment } from '#contracts/platform';
import { OBLIGATION_STATES } from '../domain/obligation.js';
import { RATINGS } from '../domain/update-content.js';
import { projectExample, projectRef } from './obligations.js';

const day = z.iso.date().nullable().meta({ example: '2027-06-30' });
const amount = z.string().nullable().meta({ example: '1200000000.00' });
const days = z
  .int()
  .nullable()
  .meta({ description: 'Calendar days later; null where one side is not known', example: 14 });
const signal = z.enum(['green', 'amber', 'red', 'unknown']).nullable();
const between = <Side extends z.ZodType>(side: Side) => z.object({ from: side, to: side });

const side = z.object({
  id,
  name: z.string().meta({ example: '2026-10' }),
  state: z.enum(['open', 'frozen']),
  at: moment.nullable().meta({ description: 'Of its freeze; null: as of now' }),
});
const count = z.int().meta({ example: 2 });

export const comparison = z
  .object({
    items: z.array(
      z.object({
        project: projectRef,
        entered: z.boolean().meta({ description: 'It was not in the earlier period' }),
        left: z.boolean().meta({ description: 'It is not in the later one' }),
        stage: between(z.string().nullable()),
        update: between(z.enum(OBLIGATION_STATES).nullable()),
        health: between(signal),
        rating: between(z.enum(RATINGS).nullable()).extend({
          points: z.int().nullable().meta({ description: 'Up or down on the five-point scale' }),
        }),
        end: between(day).extend({ days }),
        slip: z.object({
          first: between(z.int().nullable()).meta({ description: 'Against the first baseline' }),
          current: between(z.int().nullable()).meta({ description: 'Against the one in force' }),
        }),
        adjusted: between(amount).extend({ change: amount }),
        actual: between(amount).extend({ change: amount }),
        milestonesDone: between(z.int().nullable()).meta({ example: { from: 3, to: 5 } }),
        changed: z.boolean(),
      }),
    ),
    period: side,
    with: side,
    total: z
      .object({
        projects: count,
        entered: count,
        left: count,
        newlyRed: count,
        noLongerRed: count,
        healthWorse: count,
        healthBetter: count,
        ratingUp: count,
        ratingDown: count,
        slipped: count,
        slippedDays: count,
        recovered: count,
        recoveredDays: count,
        milestonesDone: count,
        adjustedChange: z.string().meta({ example: '-5000000.00' }),
        spent: z.string().meta({ example: '310000000.00' }),
        spentUnknown: count.meta({ description: 'Projects whose spending nobody has entered; not in the sum' }),
        adjustedUnknown: count.meta({ description: 'Projects whose budget one side does not know; not in the sum' }),
      })
      .meta({ description: 'Over all that the filters let through' }),
  })
  .meta({
    id: 'PeriodComparison',
    example: {
      items: [
        {
          project: projectExample,
          entered: false,
          left: false,
          stage: { from: 'in_delivery', to: 'in_delivery' },
          update: { from: 'confirmed', to: 'submitted' },
          health: { from: 'green', to: 'amber' },
          rating: { from: 'green', to: 'amber', points: -2 },
          end: { from: '2027-06-30', to: '2027-07-14', days: 14 },
          slip: { first: { from: 0, to: 14 }, current: { from: 0, to: 14 } },
          adjusted: { from: '1200000000.00', to: '1200000000.00', change: '0.00' },
          actual: { from: '268000000.00', to: '310000000.00', change: '42000000.00' },
          milestonesDone: { from: 3, to: 4 },
          changed: true,
        },
      ],
      period: { id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', name: '2026-11', state: 'open', at: null },
      with: {
        id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a5b',
        name: '2026-10',
        state: 'frozen',
        at: '2026-11-09T05:00:00.000Z',
      },
      total: {
        projects: 40,
        entered: 1,
        left: 0,
        newlyRed: 1,
        noLongerRed: 0,
        healthWorse: 3,
        healthBetter: 1,
        ratingUp: 2,
        ratingDown: 4,
        slipped: 5,
        slippedDays: 71,
        recovered: 1,
        recoveredDays: 7,
        milestonesDone: 9,
        adjustedChange: '-5000000.00',
        spent: '310000000.00',
        spentUnknown: 3,
        adjustedUnknown: 0,
      },
    },
  });
