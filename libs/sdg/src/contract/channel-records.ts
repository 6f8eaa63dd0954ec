import { z } from 'zod';
import { id, line, moment, money, prose, trilingualView, year } from '#contracts/platform';
import { RECORD_KINDS } from '../domain/channels.js';
import { targetCode } from './catalogue.js';

const code = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,159}$/)
  .meta({ description: 'Letters, digits and hyphens; never changes', example: 'adb-green-housing' });
const distinct = (items: readonly (string | number)[]): boolean => new Set(items).size === items.length;
export const titleInput = z.strictObject({
  kk: line(500).nullish(),
  ru: line(500),
  en: line(500).nullish(),
});

/** An address that a browser opens. */
export const webAddress = z
  .url({ protocol: /^https?$/, hostname: z.regexes.domain })
  .max(2000)
  .meta({ example: 'https://www.adb.org/projects/52312-005/main' });
export const goalNumber = z.int().min(1).max(17).meta({ example: 11 });
export const sourceNumber = z.int().min(1).max(1_000_000).meta({ description: 'The number of a source', example: 50 });

const fields = {
  title: titleInput.meta({ example: { ru: 'Поддержка инновационного финансирования зелёного жилья' } }),
  description: prose(10_000).nullish().meta({ example: 'Техническая помощь' }),
  partner: line(500).nullish().meta({ example: 'Азиатский банк развития' }),
  url: webAddress.nullish(),
  level: z
    .enum(['national', 'municipal'])
    .nullish()
    .meta({ description: 'Whose strategy it is; nothing else has a level', example: null }),
  startYear: year.nullish().meta({ example: 2021 }),
  endYear: year.nullish().meta({ example: 2025 }),
  amountUsd: money.nullish().meta({ description: 'US dollars, as a decimal string', example: '15000000.00' }),
  amountKzt: money.nullish().meta({ example: null }),
  project: id.nullish().meta({ description: 'The project of the portfolio that it is', example: null }),
  goal: goalNumber.nullish().meta({ description: 'Of what serves a goal as a whole', example: 11 }),
  targets: z
    .array(targetCode)
    .max(169)
    .refine(distinct, { params: { code: 'DUPLICATE' } })
    .default([])
    .meta({ example: ['11.1'] }),
  sources: z
    .array(sourceNumber)
    .max(100)
    .refine(distinct, { params: { code: 'DUPLICATE' } })
    .default([])
    .meta({ description: 'Numbers of the sources that it stands on', example: [50] }),
  note: prose(4000).nullish().meta({ example: null }),
};

export const channelRecordInput = z.strictObject({ kind: z.enum(RECORD_KINDS), code, ...fields }).meta({
  id: 'ChannelRecordInput',
  example: {
    kind: 'international_project',
    code: 'adb-green-housing',
    title: { ru: 'Поддержка инновационного финансирования зелёного жилья' },
    partner: 'Азиатский банк развития',
    url: 'https://www.adb.org/projects/52312-005/main',
    targets: ['11.1'],
  },
});
export type ChannelRecordInput = z.infer<typeof channelRecordInput>;

/** Only the fields that change; null empties a field, lists are replaced whole. */
export const channelRecordPatch = z
  .strictObject({
    ...fields,
    targets: fields.targets.unwrap(),
    sources: fields.sources.unwrap(),
    archived: z.boolean().meta({ description: 'An archived record counts in no channel', example: false }),
  })
  .partial()
  .refine((patch) => Object.values(patch).some((value) => value !== undefined), {
    params: { code: 'NOTHING_TO_CHANGE' },
  })
  .meta({ id: 'ChannelRecordPatch', example: { targets: ['11.1', '11.3'] } });
export type ChannelRecordPatch = z.infer<typeof channelRecordPatch>;

export const citedSource = z.object({
  number: z.int().meta({ example: 50 }),
  title: trilingualView,
  url: z.string().nullable().meta({ example: 'https://www.adb.org/projects/52312-005/main' }),
});
const text = z.string().nullable();
export const channelRecordView = z
  .object({
    id,
    version: z.int().meta({ example: 1 }),
    kind: z.enum(RECORD_KINDS).meta({ example: 'international_project' }),
    code,
    title: trilingualView,
    description: text.meta({ example: 'Техническая помощь' }),
    partner: text.meta({ example: 'Азиатский банк развития' }),
    url: text.meta({ example: 'https://www.adb.org/projects/52312-005/main' }),
    level: z.enum(['national', 'municipal']).nullable().meta({ example: null }),
    startYear: z.int().nullable().meta({ example: 2021 }),
    endYear: z.int().nullable().meta({ example: 2025 }),
    amountUsd: money.nullable().meta({ description: 'US dollars, as a decimal string', example: '15000000.00' }),
    amountKzt: money.nullable().meta({ example: null }),
    project: z
      .object({ id, code: z.string().meta({ example: 'ALM-2026-0001' }), title: trilingualView })
      .nullable()
      .meta({ description: 'Null too where the reader may not see the project' }),
    goal: z.int().nullable().meta({ example: 11 }),
    targets: z.array(z.string()).meta({ example: ['11.1'] }),
    sources: z.array(citedSource),
    note: text.meta({ example: null }),
    archivedAt: moment.nullable().meta({ example: null }),
  })
  .meta({ id: 'ChannelRecord' });
export const channelRecordList = z.object({ items: z.array(channelRecordView) }).meta({ id: 'ChannelRecordList' });
