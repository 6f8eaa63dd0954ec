import { z } from 'zod';
import { id, line, moment, prose, trilingualView } from '#contracts/platform';
import { ITEM_KINDS, OUTCOMES } from '../domain/agenda.js';
import { ITEM_STATES } from '../domain/item-states.js';
import { TALLY_OUTCOMES } from '../domain/tally.js';

/** Why something waits for an agenda. */
export const CANDIDATE_REASONS = [
  'newly_flagged',
  're_entry',
  'carried_over',
  'deferred',
  'returned_due',
  'returned_overdue',
  'overdue_instruction',
  'change_request',
  'escalated_issue',
  'red_project',
  'diverging_project',
] as const;
export type CandidateReason = (typeof CANDIDATE_REASONS)[number];

const kind = z.enum(ITEM_KINDS);
const title = line(500).meta({ example: 'О включении проекта «Восточные ворота»' });
const question = prose(4000).meta({ example: 'Включить проект в портфель и определить порядок контроля' });
const minutes = z.int().min(1).max(1440).meta({ description: 'Estimated time', example: 15 });
const position = z.int().min(1).max(1000).meta({ description: 'Place on the agenda; default: at its end', example: 1 });

/** Either an item of its own, or one of the candidates. */
export const agendaItemInput = z
  .union([
    z.strictObject({
      candidate: z.strictObject({ kind, sourceId: id }).meta({ description: 'Taken over from the candidates' }),
      question: question.optional(),
      minutes: minutes.optional(),
      position: position.optional(),
    }),
    z.strictObject({
      kind,
      projectId: id.optional(),
      subjectId: id
        .optional()
        .meta({ description: 'The change request or the issue, for the kinds that are about one' }),
      title: title.optional().meta({ description: 'Default: the title of the project' }),
      question: question.optional(),
      minutes: minutes.optional(),
      position: position.optional(),
    }),
  ])
  .meta({
    id: 'AgendaItemInput',
    example: { kind: 'entry', projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b', minutes: 15 },
  });

export const agendaItemPatch = z
  .strictObject({ title, question: question.nullable(), minutes: minutes.nullable() })
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'AgendaItemPatch', example: { minutes: 20 } });

export const agendaOrderInput = z
  .strictObject({ items: z.array(id).max(1000).meta({ description: 'Every item of the agenda once' }) })
  .meta({ id: 'AgendaOrderInput' });

export const agendaPaperInput = z
  .strictObject({ source: z.enum(['document', 'report']), id })
  .meta({ id: 'AgendaPaperInput', example: { source: 'document', id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' } });

const projectCode = z.string().meta({ example: 'ALM-2026-0001' });
const project = z.object({
  id,
  code: projectCode,
  title: trilingualView,
  stage: z.string().meta({ example: 'on_agenda' }),
  direction: z.string().meta({ example: 'II' }),
});

const paper = z.object({
  id,
  source: z.enum(['document', 'report']),
  sourceId: id,
  title: z.string().meta({ example: 'Технико-экономическое обоснование' }),
  sha256: z.string().meta({ example: 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855' }),
});

/** What an agenda says of an item; a publication freezes exactly this. */
export const agendaItemFields = {
  id,
  position: z.int(),
  kind,
  title,
  question: question.nullable(),
  minutes: minutes.nullable(),
  addedLater: z.boolean().meta({ description: 'After the agenda was first published' }),
  project: project.nullable(),
  subjectId: id.nullable().meta({ description: 'The change request or the issue that it is about' }),
  papers: z.array(paper),
};

export const agendaItemView = z
  .object({
    ...agendaItemFields,
    meetingId: id,
    version: z.int(),
    state: z.enum(ITEM_STATES),
    candidateReason: z.enum(CANDIDATE_REASONS).nullable(),
    carriedFrom: id.nullable().meta({ description: 'The item of an earlier meeting that it goes on with' }),
    vote: z
      .object({
        round: z.int(),
        proposal: z.enum(OUTCOMES),
        secret: z.boolean(),
        openedAt: moment,
        closedAt: moment.nullable(),
        tally: z
          .object({
            base: z.int(),
            present: z.int(),
            recused: z.int(),
            for: z.int(),
            against: z.int(),
            abstained: z.int(),
            outcome: z.enum(TALLY_OUTCOMES),
          })
          .nullable()
          .meta({ description: 'Null while the vote is open' }),
      })
      .nullable()
      .meta({ description: 'The last round' }),
    decision: z.object({ id, number: z.string().meta({ example: 'D-2026-7' }), outcome: z.enum(OUTCOMES) }).nullable(),
  })
  .meta({ id: 'AgendaItem' });
export const agendaView = z.object({ items: z.array(agendaItemView) }).meta({ id: 'Agenda' });

export const candidateList = z
  .object({
    items: z.array(
      z
        .object({
          kind,
          reason: z.enum(CANDIDATE_REASONS),
          sourceId: id.meta({ description: 'Names it, with the kind, to POST /meetings/{id}/agenda' }),
          projectId: id.nullable(),
          subjectId: id.nullable().meta({ description: 'The change request or the issue' }),
          code: projectCode.nullable(),
          title: trilingualView,
          since: moment,
          text: z.string().meta({
            description: 'The reason in the language of the request',
            example: 'Направлен на рассмотрение комитета 23.11.2026.',
          }),
        })
        .meta({ id: 'AgendaCandidate' }),
    ),
  })
  .meta({ id: 'AgendaCandidateList' });

export type AgendaItemInput = z.infer<typeof agendaItemInput>;
export type AgendaItemPatch = z.infer<typeof agendaItemPatch>;
export type AgendaPaperInput = z.infer<typeof agendaPaperInput>;
