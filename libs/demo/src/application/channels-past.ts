import type { Day } from '#libs/kernel';
import { addDays, earlier, later } from '../domain/days.js';
import type { DemoCity, DemoProject } from '../domain/demo-city.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Columns, RowLife } from '../persistence/row-life.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

const REVIEW = 'almaty-vlr-2023';

interface Given {
  readonly city: DemoCity;
  readonly projects: readonly { readonly id: string; readonly project: DemoProject; readonly openedOn: Day }[];
  /** Ids of indicators by their codes. */
  readonly indicators: ReadonlyMap<string, string>;
  readonly references: References;
  /** The day on which the records were brought in. */
  readonly dawn: Day;
  readonly today: Day;
}

/** Sources, records of the channels, the review's own matrix and notes, by the office on one day; then who serves which indicator. */
export function channelsPast(given: Given): readonly (readonly [DemoTable, readonly RowLife[]])[] {
  const { city, projects, indicators, references, dawn } = given;
  const office = idOf(references.people, 'office');
  const at = momentOf(dawn, 15 * 60);
  const row = (columns: Columns): RowLife => writtenOnce(datedId(at), at, office, columns);
  const projectIds = new Map(projects.map(({ id, project }) => [project.key, id]));

  const sources = city.sources.map(({ number, titleRu, url, secondUrl, note }) =>
    row({ number, title_ru: titleRu, url, second_url: secondUrl, note, version: 1 }),
  );
  const sourceIds = new Map(city.sources.map(({ number }, place) => [String(number), sources[place]?.id ?? '']));
  const sourceId = (number: number) => idOf(sourceIds, String(number));

  const records = city.channelRecords.map((record) => ({
    record,
    row: row({
      kind: record.kind,
      code: record.code,
      title_ru: record.titleRu,
      description: record.description,
      partner: record.partner,
      url: record.url,
      level: record.level,
      start_year: record.startYear,
      end_year: record.endYear,
      amount_usd: record.amountUsd,
      project_id: (record.project && projectIds.get(record.project)) ?? null,
      goal_number: record.goal,
      note: record.note,
      version: 1,
    }),
  }));
  return [
    ['sdg_source', sources],
    ['sdg_channel_record', records.map((each) => each.row)],
    [
      'sdg_channel_target',
      records.flatMap(({ record, row: { id } }) =>
        record.targets.map((target) => row({ record_id: id, target_code: target })),
      ),
    ],
    [
      'sdg_channel_source',
      records.flatMap(({ record, row: { id } }) =>
        record.sources.map((number) => row({ record_id: id, source_id: sourceId(number) })),
      ),
    ],
    [
      'indicator_source',
      city.indicators.flatMap(({ code, sources: numbers }) =>
        numbers.map((number) => row({ indicator_id: idOf(indicators, code), source_id: sourceId(number) })),
      ),
    ],
    [
      'sdg_channel_claim',
      city.channelClaims.map(({ target, channel, claimed, note }) =>
        row({ review: REVIEW, target_code: target, channel, claimed, note }),
      ),
    ],
    [
      'sdg_note',
      city.targetNotes.map(({ goal, target, textRu, year }) =>
        row({ kind: 'challenge', goal_number: goal, target_code: target, text_ru: textRu, year, version: 1 }),
      ),
    ],
    ...linksPast(given),
  ];
}

/** Told by the manager some days after the project was approved. */
function linksPast({ city, projects, indicators, references, dawn, today }: Given) {
  const known = new Map(projects.map((each) => [each.project.key, each]));
  const links: RowLife[] = [];
  const effects: RowLife[] = [];
  for (const link of city.indicatorLinks) {
    const { id: projectId, project, openedOn } = idOf(known, link.project);
    const approvedOn = project.life.steps.find(({ to }) => to === 'approved')?.on ?? openedOn;
    const day = earlier(later(addDays(approvedOn, 5), addDays(dawn, 1)), addDays(today, -1));
    const at = momentOf(day, 11 * 60);
    const manager = idOf(references.people, project.manager);
    const row = writtenOnce(datedId(at), at, manager, {
      indicator_id: idOf(indicators, link.indicator),
      project_id: projectId,
      rationale: link.rationale,
      version: 1,
    });
    links.push(row);
    for (const { year, value } of link.effects)
      effects.push(writtenOnce(datedId(at), at, manager, { project_id: projectId, link_id: row.id, year, value }));
  }
  return [
    ['indicator_project', links],
    ['indicator_effect', effects],
  ] as const;
}
