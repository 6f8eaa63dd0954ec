import { z } from 'zod';
import { id, language, moment, trilingualView } from '#contracts/platform';
import { REPORT_FORMATS, REPORT_KINDS } from './report-kinds.js';
import { NAMED_PROJECT, subjectNames } from './subject-names.js';

export * from './report-kinds.js';

export const REPORT_STATES = ['queued', 'running', 'ready', 'failed', 'cancelled'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

/** Why there is no paper; the sentence of each stands in the text catalogues under `report.failure.<code>`. */
export const REPORT_FAILURES = ['DATA_NOT_READ', 'NOT_DRAWN', 'NOT_STORED', 'GIVEN_UP'] as const;
export type ReportFailure = (typeof REPORT_FAILURES)[number];

export const REPORT_STEPS = ['waiting', 'reading', 'drawing', 'storing', 'done'] as const;

const SHA256 = z.string().meta({ description: 'SHA-256, hex' });
const requestedBy = z.object({ id, name: trilingualView }).nullable();

const subject = {
  kind: z.enum(REPORT_KINDS),
  ...subjectNames,
  params: z
    .record(z.string(), z.json())
    .meta({ description: 'What else the request says, by the names of its fields', example: {} }),
};

const snapshot = {
  snapshotAt: moment.nullable().meta({ description: 'As of when the data of the paper stand' }),
  snapshotSha256: SHA256.nullable().meta({
    description: 'SHA-256 of the frozen data as canonical JSON (RFC 8785), hex; the same for all papers of a pack',
  }),
};

const paper = {
  id,
  format: z.enum(REPORT_FORMATS),
  language,
  state: z.enum(REPORT_STATES),
  progress: z.int().meta({ description: 'Percent' }),
  step: z.enum(REPORT_STEPS),
  attempts: z.int().meta({ description: 'How often a worker has begun with it' }),
  startedAt: moment.nullable(),
  finishedAt: moment.nullable(),
  failure: z
    .object({ code: z.enum(REPORT_FAILURES), text: z.string() })
    .nullable()
    .meta({ description: 'Why there is no paper' }),
  file: z
    .object({ href: z.string(), name: z.string(), contentType: z.string(), bytes: z.int(), sha256: SHA256 })
    .nullable()
    .meta({ description: 'Null until the report is ready; from then it never changes' }),
};

const PAPER_EXAMPLE = {
  id: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9e',
  format: 'pdf',
  language: 'kk',
  state: 'ready',
  progress: 100,
  step: 'done',
  attempts: 1,
  startedAt: '2026-11-23T09:00:00.120Z',
  finishedAt: '2026-11-23T09:00:00.480Z',
  failure: null,
  file: {
    href: '/api/v1/reports/0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9e/file',
    name: 'ALM-2026-0001-passport-kk.pdf',
    contentType: 'application/pdf',
    bytes: 61234,
    sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  },
} as const;

const SUBJECT_EXAMPLE = {
  kind: 'project-passport',
  ...NAMED_PROJECT,
  params: {},
  requestedBy: {
    id: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
    name: { kk: 'Жобалық кеңсе', ru: 'Проектный офис', en: 'Project office' },
  },
  requestedAt: '2026-11-23T09:00:00.000Z',
  snapshotAt: '2026-11-23T09:00:00.150Z',
  snapshotSha256: '2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae',
} as const;

export const reportView = z
  .object({
    ...paper,
    packId: id.meta({ description: 'The pack it belongs to: the papers from the same snapshot' }),
    ...subject,
    requestedBy,
    requestedAt: moment,
    ...snapshot,
  })
  .meta({
    id: 'Report',
    example: { ...PAPER_EXAMPLE, packId: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9d', ...SUBJECT_EXAMPLE },
  });

export const reportList = z.object({ items: z.array(reportView) }).meta({ id: 'ReportList' });

export const reportPackView = z
  .object({
    id,
    ...subject,
    requestedBy,
    requestedAt: moment,
    ...snapshot,
    finishedAt: moment.nullable().meta({ description: 'When the last of its papers came to its end' }),
    reports: z.array(z.object(paper)).meta({ description: 'By language, then format' }),
  })
  .meta({
    id: 'ReportPack',
    example: {
      id: '0199a3c4-7a10-7b2c-8d3e-4f5a6b7c8d9d',
      ...SUBJECT_EXAMPLE,
      finishedAt: '2026-11-23T09:00:00.480Z',
      reports: [PAPER_EXAMPLE],
    },
  });
