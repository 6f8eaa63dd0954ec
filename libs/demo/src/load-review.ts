import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

import type { Review } from './domain/review.js';

const measure = z.object({
  id: z.string(),
  title_ru: z.string(),
  target: z.string().nullable(),
  goal: z.number().nullable(),
  status: z.enum(['done', 'ongoing', 'planned', 'need']),
  quantity: z.number().optional(),
  unit_ru: z.string().optional(),
  capacity: z.number().optional(),
  capacity_unit_ru: z.string().optional(),
  start_year: z.int().optional(),
  end_year: z.int().optional(),
  year_note_ru: z.string().optional(),
  amount_kzt: z.number().optional(),
  amount_usd: z.number().optional(),
  amount_per_unit_kzt: z.number().optional(),
  financing: z.enum(['private', 'local', 'ppp', 'mixed']).optional(),
  district_ru: z.string().optional(),
  districts_ru: z.array(z.string()).optional(),
  executor_ru: z.string().optional(),
  part_of: z.string().optional(),
  note: z.string().optional(),
});

const internationalProject = z.object({
  id: z.string(),
  title_ru: z.string(),
  partner_ru: z.string(),
  url: z.string().nullable(),
  target: z.string().nullable(),
  goal: z.number().nullable(),
  start_year: z.int().optional(),
  end_year: z.int().optional(),
  amount_usd: z.number().optional(),
  note: z.string().optional(),
});

const indicator = z.object({
  id: z.string(),
  name_ru: z.string(),
  unit_ru: z.string(),
  kind: z.enum(['target', 'statistic']),
  goal: z.number(),
  target: z.string().nullable(),
  indicator_code: z.string().nullable(),
  territory: z.string(),
  series: z.array(z.object({ year: z.int(), plan: z.number().optional(), fact: z.number().optional() })),
  direction: z.enum(['higher', 'lower']).nullable(),
  source_ru: z.string().optional(),
  note: z.string().optional(),
  report_note_ru: z.string().optional(),
  breakdown: z.record(z.string(), z.string()).optional(),
  suspect: z.boolean().optional(),
});

const governance = z.object({
  directions: z.array(z.object({ code: z.string(), name_ru: z.string() })),
  districts: z.array(z.object({ name_ru: z.string(), area_km2: z.number() })),
  polycentres: z.array(z.object({ name_ru: z.string(), specialisation_ru: z.string() })),
});

const target = z.object({
  code: z.string(),
  goal: z.number(),
  title_ru: z.string(),
  channels: z.record(z.string(), z.boolean()),
  note: z.string().optional(),
});

const channelRecord = z.object({
  id: z.string(),
  title_ru: z.string(),
  target: z.string().nullable(),
  goal: z.number().nullable(),
  url: z
    .string()
    .nullish()
    .transform((url) => url ?? null),
  purpose_ru: z.string().optional(),
  level: z.enum(['national', 'municipal']).optional(),
  year: z.int().optional(),
  note: z.string().optional(),
});

const source = z.object({
  number: z.int(),
  title_ru: z.string(),
  url: z.string(),
  url2: z.string().optional(),
  note: z.string().optional(),
});

/** Reads the review's files of the project; throws when they are absent or not of the expected shape. */
export function loadReview(): Review {
  const folder = join(projectRoot(), 'libs', 'demo', 'data', 'vlr');
  const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));
  const bothParts = <T>(record: z.ZodType<T>, name: string): T[] =>
    ['part1', 'part2'].flatMap((part) => z.array(record).parse(read(`${name}.${part}.json`)));
  return {
    ...governance.parse(read('governance.part1.json')),
    targets: bothParts(target, 'targets'),
    measures: bothParts(measure, 'measures'),
    indicators: bothParts(indicator, 'indicators'),
    internationalProjects: bothParts(internationalProject, 'international_projects'),
    strategies: bothParts(channelRecord, 'strategies'),
    digitalResources: bothParts(channelRecord, 'digital_resources'),
    sources: z.array(source).parse(read('sources.part2.json')),
  };
}

/** The compiler copies no JSON into dist/, so source and build both read the data beside package.json. */
function projectRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, 'package.json'))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error('the project root with package.json was not found above the demo data loader');
    folder = parent;
  }
  return folder;
}
