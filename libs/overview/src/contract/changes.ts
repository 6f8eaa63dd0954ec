import { z } from 'zod';
import { day, id, moment, trilingualView } from '#contracts/platform';

const amount = z.string().meta({ description: 'Tenge, signed', example: '-12500000.00' });
const moved = z
  .object({
    milestoneId: id,
    number: z.int(),
    title: trilingualView,
    from: day,
    to: day,
    days: z.int().meta({ description: 'Calendar days; negative when it comes earlier' }),
  })
  .meta({ id: 'MilestoneMove' });
const milestone = z
  .object({ milestoneId: id, number: z.int(), title: trilingualView, on: day })
  .meta({ id: 'ChangedMilestone' });

const counts = {
  slipped: z.int().meta({ description: 'Milestones that are now expected, or were reached, later than expected then' }),
  slippedDays: z.int(),
  recovered: z.int().meta({ description: 'Milestones that are now expected, or were reached, earlier' }),
  recoveredDays: z.int(),
  reached: z.int(),
  promised: z.int().meta({ description: 'Milestones that got their first promised day' }),
  pushedOut: z.int().meta({ description: 'Milestones whose promised day was moved to a later one' }),
  pushedOutDays: z.int(),
  added: z.int().meta({ description: 'Milestones that were not there then' }),
  removed: z.int(),
  newlyRed: z.int().meta({ description: 'Projects whose signals turned red' }),
  noLongerRed: z.int(),
  budgetChange: amount.meta({ description: 'Difference of the adjusted plans, tenge, signed' }),
  spent: amount.meta({ description: 'Difference of what is entered as spent, tenge, signed' }),
  projectsAdded: z.int().meta({ description: 'Projects that were approved' }),
};

export const changesView = z
  .object({
    since: z.object({
      at: moment,
      meeting: z.object({ id, title: z.string().meta({ example: 'Заседание Управляющего комитета' }) }).nullable(),
    }),
    total: z.object(counts).meta({ id: 'ChangeCounts' }),
    roadmaps: z.array(
      z.object({ roadmap: z.string().nullable().meta({ description: 'Main roadmap', example: 'economy' }), ...counts }),
    ),
    items: z.array(
      z
        .object({
          project: z.object({
            id,
            code: z.string().meta({ example: 'ALM-2026-0001' }),
            title: trilingualView,
            direction: z.string().meta({ example: 'II' }),
            roadmap: z.string().nullable().meta({ example: 'economy' }),
          }),
          approved: z.boolean().meta({ description: 'Since then' }),
          stage: z.object({ from: z.string().nullable(), to: z.string().meta({ example: 'in_delivery' }) }).nullable(),
          health: z.object({ from: z.string().nullable(), to: z.string().meta({ example: 'red' }) }).nullable(),
          slipped: z.array(moved),
          recovered: z.array(moved),
          reached: z.array(milestone),
          promised: z.array(milestone),
          pushedOut: z.array(moved),
          added: z.array(milestone),
          removed: z.array(milestone),
          budget: z
            .object({ from: amount, to: amount, change: amount })
            .nullable()
            .meta({ description: 'The adjusted plan' }),
          spent: amount,
        })
        .meta({ id: 'ProjectChanges' }),
    ),
  })
  .meta({ id: 'PortfolioChanges' });
