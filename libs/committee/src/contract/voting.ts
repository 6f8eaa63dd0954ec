import { z } from 'zod';
import { id, moment, prose, trilingualView } from '#contracts/platform';
import { attendanceExample, castVoteExample, votingExample } from './decision-examples.js';
import { CHOICES, NO_CASTING_VOTE, OUTCOMES, RECUSAL_GROUNDS, SEAT_STATES, TALLY_OUTCOMES } from '../domain/index.js';

const PERSON = '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b';

export const personView = z.object({ id, name: trilingualView });
const seatView = z.object({
  member: personView,
  deputy: personView.nullable().meta({ description: 'Who may stand in for the member' }),
  state: z.enum(SEAT_STATES),
  voter: id.nullable().meta({ description: 'The person who votes on the seat' }),
});
const worded = z
  .array(z.string())
  .meta({ description: 'The arithmetic, line by line, in the language of the request' });

export const attendanceInput = z
  .strictObject({ present: z.array(id).max(200).meta({ description: 'Everybody who is there' }) })
  .meta({ id: 'AttendanceInput', example: { present: [PERSON] } });

export const attendanceView = z
  .object({
    itemId: id,
    meetingId: id,
    frozenAt: moment.nullable().meta({ description: 'When the vote opened; null while attendance may still change' }),
    present: z.array(personView),
    chair: personView.nullable(),
    seats: z.array(seatView),
    recusals: z.array(z.object({ person: personView, ground: z.enum(RECUSAL_GROUNDS), reason: z.string().nullable() })),
    base: z.int(),
    deputised: z.int(),
    recused: z.int(),
    absent: z.int(),
    attending: z.int().meta({ description: 'Present and not recused, deputies included' }),
    quorum: z.object({ of: z.int(), required: z.int(), reached: z.boolean() }),
    rulesVersion: z.int(),
    steps: worded,
  })
  .meta({ id: 'ItemAttendance', example: attendanceExample });

export const recusalInput = z
  .strictObject({ reason: prose(2000) })
  .meta({ id: 'RecusalInput', example: { reason: 'Член моей семьи работает у подрядчика' } });

export const votingInput = z
  .strictObject({
    proposal: z.enum(OUTCOMES).meta({ description: 'The outcome that is put to the vote' }),
    secret: z.boolean().default(false),
  })
  .meta({ id: 'VotingInput', example: { proposal: 'direct_control', secret: false } });
export type VotingInput = z.infer<typeof votingInput>;

export const voteInput = z
  .strictObject({ choice: z.enum(CHOICES) })
  .meta({ id: 'VoteInput', example: { choice: 'for' } });
export type VoteInput = z.infer<typeof voteInput>;

export const castVoteView = z
  .object({
    votingId: id,
    seat: id.meta({ description: 'The member on whose seat the person votes' }),
    choice: z.enum(CHOICES).nullable().meta({ description: 'Null in a secret vote' }),
    castAt: moment,
  })
  .meta({ id: 'CastVote', example: castVoteExample });

const tallyView = z.object({
  for: z.int(),
  against: z.int(),
  abstained: z.int(),
  notVoted: z.int(),
  base: z.int(),
  present: z.int(),
  recused: z.int(),
  absent: z.int(),
  quorum: z.object({ of: z.int(), required: z.int(), reached: z.boolean() }),
  majority: z.object({ of: z.int(), needed: z.int(), reached: z.boolean() }),
  tie: z.boolean(),
  castingVote: z
    .object({
      used: z.boolean(),
      by: id.optional(),
      choice: z.enum(['for', 'against']).optional(),
      of: z.int().optional(),
      needed: z.int().optional(),
      why: z.enum(NO_CASTING_VOTE).optional(),
    })
    .nullable()
    .meta({ description: 'Whether the chair’s vote decided a tie, and why not' }),
  outcome: z.enum(TALLY_OUTCOMES),
  steps: worded,
});

export const votingView = z
  .object({
    id,
    itemId: id,
    round: z.int(),
    proposal: z.enum(OUTCOMES),
    secret: z.boolean(),
    openedAt: moment,
    closedAt: moment.nullable(),
    votes: z
      .array(
        z.object({
          seat: personView,
          by: personView,
          choice: z
            .enum(CHOICES)
            .nullable()
            .meta({ description: 'One’s own at once, others’ after closing, none in a secret vote' }),
          castAt: moment,
        }),
      )
      .meta({ description: 'Who has voted' }),
    tally: tallyView.nullable().meta({ description: 'Null while the vote is open' }),
  })
  .meta({ id: 'Voting', example: votingExample });
export const votingList = z
  .object({ items: z.array(votingView) })
  .meta({ id: 'VotingList', example: { items: [votingExample] } });
