import { z } from 'zod';
import { id, language } from '#contracts/platform';

export const REPORT_FORMATS = ['pdf', 'docx', 'xlsx', 'json'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** The formats of each kind. JSON is the frozen data themselves. */
export const FORMATS_OF = {
  'project-passport': ['pdf', 'docx', 'json'],
  minutes: ['pdf', 'docx', 'json'],
  vlr: ['pdf', 'docx', 'json'],
  'agenda-pack': ['pdf', 'docx', 'json'],
  portfolio: ['pdf', 'docx', 'xlsx', 'json'],
  indicators: ['pdf', 'docx', 'xlsx', 'json'],
  'what-if': ['pdf', 'xlsx', 'json'],
  'project-status': ['pdf', 'docx', 'json'],
  'overdue-milestones': ['pdf', 'docx', 'xlsx', 'json'],
  'direction-digest': ['pdf', 'docx', 'xlsx', 'json'],
} as const satisfies Record<string, readonly ReportFormat[]>;

export type ReportKind = keyof typeof FORMATS_OF;
export const REPORT_KINDS = Object.keys(FORMATS_OF) as [ReportKind, ...ReportKind[]];

const one = <Kind extends ReportKind, Subject extends z.ZodRawShape>(kind: Kind, subject: Subject) =>
  z.strictObject({ kind: z.literal(kind), ...subject, format: z.enum(FORMATS_OF[kind]), language });

const several = <Item extends z.ZodType>(item: Item) =>
  z
    .array(item)
    .min(1)
    .max(4)
    .refine((items) => new Set(items).size === items.length, { params: { code: 'DUPLICATE' } });

const pack = <Kind extends ReportKind, Subject extends z.ZodRawShape>(kind: Kind, subject: Subject) =>
  z.strictObject({
    kind: z.literal(kind),
    ...subject,
    formats: several(z.enum(FORMATS_OF[kind])),
    languages: several(language),
  });

const PASSPORT = { projectId: id };
const MINUTES = { minutesId: id };
const goals = z
  .array(z.int().min(1).max(17))
  .min(1)
  .max(17)
  .refine((numbers) => new Set(numbers).size === numbers.length, { params: { code: 'DUPLICATE' } });
const REVIEW = {
  goals: goals.meta({ description: 'Numbers of the goals, in the order of their chapters', example: [11, 8, 9, 4, 3] }),
};
const INDICATORS = {
  goals: goals.optional().meta({ description: 'Numbers of the goals; without them all indicators', example: [11] }),
};
const MEETING = { meetingId: id };
const WHAT_IF = { whatIfId: id };
const OVERDUE = {
  direction: z
    .string()
    .min(1)
    .max(60)
    .optional()
    .meta({ description: 'Code; without it of the whole city', example: 'II' }),
  roadmap: z.string().min(1).max(60).optional().meta({ description: 'Code' }),
};

const DIGEST = {
  direction: z.string().min(1).max(60).meta({ description: 'Code', example: 'II' }),
  periodId: id.optional().meta({ description: 'A reporting period; without it the last that has begun' }),
};

/** A request for one paper. */
export const reportInput = z
  .discriminatedUnion('kind', [
    one('project-passport', PASSPORT),
    one('minutes', MINUTES),
    one('vlr', REVIEW),
    one('agenda-pack', MEETING),
    one('portfolio', {}),
    one('indicators', INDICATORS),
    one('what-if', WHAT_IF),
    one('project-status', PASSPORT),
    one('overdue-milestones', OVERDUE),
    one('direction-digest', DIGEST),
  ])
  .meta({
    id: 'ReportInput',
    example: {
      kind: 'project-passport',
      projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
      format: 'pdf',
      language: 'kk',
    },
  });
export type ReportInput = z.infer<typeof reportInput>;

/** A request for papers in several languages and formats from one snapshot. */
export const packRequest = z.discriminatedUnion('kind', [
  pack('project-passport', PASSPORT),
  pack('minutes', MINUTES),
  pack('vlr', REVIEW),
  pack('agenda-pack', MEETING),
  pack('portfolio', {}),
  pack('indicators', INDICATORS),
  pack('what-if', WHAT_IF),
  pack('project-status', PASSPORT),
  pack('overdue-milestones', OVERDUE),
  pack('direction-digest', DIGEST),
]);

/** The same as a body of its own. */
export const reportPackInput = packRequest.meta({
  id: 'ReportPackInput',
  example: {
    kind: 'project-passport',
    projectId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    formats: ['pdf', 'docx'],
    languages: ['kk', 'ru', 'en'],
  },
});
export type ReportPackInput = z.infer<typeof reportPackInput>;
