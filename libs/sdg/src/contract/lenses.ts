import { z } from 'zod';
import { DOUBT_REASONS } from '../domain/doubts.js';
import { measuredNumber, pointView, yearNumber } from './points.js';

export const COLOURS = ['green', 'amber', 'red', 'grey'] as const;
export const colour = z.enum(COLOURS).meta({
  description: 'Decided before rounding, by which way is better; grey where a lens says nothing',
  example: 'amber',
});
export const LENS_REASONS = [
  'no_direction',
  'no_plan',
  'no_fact',
  'not_due',
  'method_changed',
  'not_enough_points',
  'no_target',
  'target_not_after_base',
  'target_equals_base',
  'target_not_ahead',
  'sign_change',
  'out_of_range',
] as const;
const reason = z
  .enum(LENS_REASONS)
  .nullable()
  .meta({ description: 'Why there is nothing to show; null where there is', example: null });
const reasonText = z.string().nullable().meta({ description: 'The reason in words', example: null });
const progress = z
  .enum(['target_achieved', 'substantial', 'moderate', 'limited', 'deterioration', 'plan_met', 'plan_missed'])
  .nullable()
  .meta({ example: 'moderate' });
export const disagreementView = z
  .enum(['agree', 'differ', 'opposite', 'not_comparable'])
  .meta({ description: 'Whether the lenses show different colours; they are never added up', example: 'differ' });

const doubtful = z
  .array(z.object({ measure: z.enum(['plan', 'fact']), year: yearNumber, reasons: z.array(z.enum(DOUBT_REASONS)) }))
  .meta({
    description:
      'Inputs not to be relied on: estimated or disputed values, a suspect source, another method than that of the newest input, an open finding',
    example: [{ measure: 'fact', year: 2023, reasons: ['estimated'] }],
  });
const verdict = { colour, progress, reason, reasonText, doubtful };
const better = z.enum(['higher', 'lower']).nullable().meta({ example: 'higher' });
const share = z.number().nullable();
const score = share.meta({ description: 'From −5 to 5', example: 1.8476 });

export const planPathView = z
  .object({
    ...verdict,
    inputs: z.object({
      better,
      year: yearNumber.nullable(),
      base: pointView.nullable(),
      plan: measuredNumber.nullable(),
      fact: measuredNumber.nullable(),
    }),
    met: z.boolean().nullable().meta({ example: false }),
    method: z.enum(['gap_share', 'ratio', 'met_only']).nullable().meta({
      description: 'Share of the way from base to plan; fact over plan; or only whether it was met',
      example: 'gap_share',
    }),
    degree: share.meta({ description: '1 is the plan', example: 0.8587 }),
  })
  .meta({ id: 'PlanPathLens' });

export const lensesView = z
  .object({
    planPath: planPathView,
    withTarget: z.object({
      ...verdict,
      inputs: z.object({
        better,
        base: pointView.nullable(),
        current: pointView.nullable(),
        target: pointView.nullable(),
      }),
      ratio: share.meta({ description: 'Growth so far over the growth that the target needs', example: 0.8587 }),
      score,
      wrongSide: z
        .boolean()
        .nullable()
        .meta({ description: 'The target lies behind the base: the indicator is set up wrongly', example: false }),
    }),
    withoutTarget: z.object({
      ...verdict,
      inputs: z.object({
        better,
        base: pointView.nullable(),
        current: pointView.nullable(),
        limit: measuredNumber.nullable(),
      }),
      growth: share.meta({ description: 'A year, in the good direction; 0.015 is 1.5 %', example: 0.017624 }),
      nearness: share.meta({ description: 'By how much the natural limit shrinks the thresholds', example: 1 }),
      score,
    }),
  })
  .meta({ id: 'IndicatorLenses' });

export const forecastView = z
  .object({
    reason,
    reasonText,
    method: z.enum(['constant_growth', 'straight_line']).nullable().meta({ example: 'constant_growth' }),
    base: pointView.nullable(),
    current: pointView.nullable(),
    expected: pointView
      .nullable()
      .meta({ description: 'What the target year brings if all goes on as from base to current' }),
    target: measuredNumber.nullable(),
    reachesTarget: z.boolean().nullable().meta({ example: false }),
    doubtful,
  })
  .meta({ id: 'IndicatorForecast' });

const brief = z.object({
  colour,
  progress,
  reason,
  doubtful: z.boolean().meta({ description: 'Whether any of its inputs is not to be relied on', example: false }),
});
export const lensColoursView = z
  .object({ planPath: brief, withTarget: brief, withoutTarget: brief })
  .meta({ id: 'IndicatorLensColours' });
