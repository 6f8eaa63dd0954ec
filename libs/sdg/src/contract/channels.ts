import { z } from 'zod';
import { id, prose, trilingualView } from '#contracts/platform';
import { CHANNELS, DIRECTIONS_OF_DIFFERENCE } from '../domain/channels.js';
import { targetCode } from './catalogue.js';

export const channel = z.enum(CHANNELS).meta({ example: 'municipal_projects' });
export const reviewName = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,79}$/)
  .meta({ description: 'Name of a published review', example: 'almaty-vlr-2023' });

const count = z.int().meta({ example: 3 });
const href = z.string().meta({ description: 'Where the list behind it is', example: '/api/v1/sdg/channels/11.2' });
const targetView = z.object({ code: targetCode, goal: z.int().meta({ example: 11 }), name: trilingualView });
const claimed = z
  .boolean()
  .nullable()
  .meta({ description: 'What the review that is asked for says; null without one, or where it is silent' });
const cell = z.object({ channel, count, href, claimed });

const covered = {
  targets: z.int().meta({ example: 10 }),
  gaps: z.int().meta({ description: 'Targets with no channel at all', example: 2 }),
  channels: z
    .array(z.object({ channel, targets: count }))
    .meta({ description: 'How many targets each channel reaches' }),
};

export const channelMatrix = z
  .object({
    review: reviewName.nullable(),
    total: z.object(covered),
    goals: z.array(z.object({ goal: z.int().meta({ example: 11 }), name: trilingualView, ...covered })),
    items: z
      .array(
        z.object({
          target: targetView,
          gap: z.boolean().meta({ description: 'No channel at all' }),
          cells: z.array(cell),
        }),
      )
      .meta({ description: 'The counts above are of all targets of the goals, also when only gaps are listed' }),
  })
  .meta({ id: 'ChannelMatrix' });

/** One thing behind a cell. */
const behind = z.object({
  type: z.enum(['indicator', 'project', 'record']),
  id,
  code: z.string().meta({ example: 'ALM-2026-0001' }),
  name: trilingualView,
  note: z.string().nullable().meta({ example: null }),
  href: z.string().meta({ example: '/api/v1/projects/0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' }),
});
export const channelCellList = z.object({ items: z.array(behind) }).meta({ id: 'ChannelCellList' });

const differenceKind = z.enum(DIRECTIONS_OF_DIFFERENCE).meta({ example: 'record_without_claim' });
export const channelComparison = z
  .object({
    review: reviewName,
    cells: z.object({
      compared: z.int().meta({ example: 318 }),
      same: z.int().meta({ example: 250 }),
      claimedWithoutRecord: z.int().meta({ example: 40 }),
      recordWithoutClaim: z.int().meta({ example: 28 }),
    }),
    items: z.array(
      z.object({
        target: targetView,
        channel,
        direction: differenceKind,
        claimed: z.boolean().meta({ example: false }),
        count,
        text: z.string().meta({ example: 'Обзор не отмечает у задачи 11.7 муниципальные проекты, а записей — 3.' }),
        note: z.string().nullable().meta({ description: 'What was noted of the target in the review', example: null }),
        href,
        records: z.array(behind).meta({ description: 'The first three behind the cell, in the order of their codes' }),
      }),
    ),
  })
  .meta({ id: 'ChannelComparison' });

const claimRow = z.strictObject({
  target: targetCode,
  channels: z
    .array(channel)
    .refine((items) => new Set(items).size === items.length, { params: { code: 'DUPLICATE' } })
    .meta({
      description: 'The channels that the review marks; it says of all the others that they are not there',
      example: ['national_indicator', 'municipal_projects'],
    }),
  note: prose(4000).nullish().meta({ description: 'What is to be known of this row of the review', example: null }),
});
const claimExample = {
  items: [{ target: '11.2', channels: ['national_indicator', 'municipal_projects'], note: null }],
};
/** The whole matrix of a published review. */
export const channelClaimsInput = z
  .strictObject({
    items: z
      .array(claimRow)
      .max(169)
      .refine((rows) => new Set(rows.map(({ target }) => target)).size === rows.length, {
        params: { code: 'DUPLICATE' },
      }),
  })
  .meta({ id: 'ChannelClaimsInput', example: claimExample });
export type ChannelClaimsInput = z.infer<typeof channelClaimsInput>;

export const channelClaimsView = z
  .object({
    review: reviewName,
    items: z.array(
      z.object({ target: targetCode, channels: z.array(channel), note: z.string().nullable().meta({ example: null }) }),
    ),
  })
  .meta({ id: 'ChannelClaims', example: { review: 'almaty-vlr-2023', ...claimExample } });

export const channelReviewList = z
  .object({ items: z.array(z.object({ review: reviewName, targets: z.int().meta({ example: 53 }) })) })
  .meta({ id: 'ChannelReviewList' });
