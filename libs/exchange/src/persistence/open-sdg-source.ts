import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, ReadDatabase } from '#libs/platform';
import type { Config } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import type { OpenSdgSeries } from '../open-sdg/series.js';

const PUBLISHED = `v.indicator_id = i.id AND v.measure = 'fact' AND v.state IN ('approved', 'locked') AND v.value IS NOT NULL`;

const list = (json: string, from: string, order: string): string =>
  `coalesce((SELECT json_agg(${json} ORDER BY ${order}) FROM ${from}), '[]')`;

const FACTS = list(
  `json_build_object('year', v.year, 'value', trim_scale(v.value)::text, 'quality', v.quality)`,
  `indicator_value v WHERE ${PUBLISHED}`,
  'v.year',
);
const BREAKS = list(
  `json_build_object('year', b.year, 'note', b.note)`,
  'method_break b WHERE b.indicator_id = i.id',
  'b.year',
);
const TARGETS = list(
  't.target_code',
  'indicator_target t WHERE t.indicator_id = i.id',
  `split_part(t.target_code, '.', 1)::integer, length(t.target_code), t.target_code`,
);

/** What open data about indicators is made of: the facts that are approved or locked, by code of the indicator. */
@Injectable()
export class OpenSdgSource {
  constructor(
    private readonly database: ReadDatabase,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Without what is archived, and what was invented to show the product. */
  series(): Promise<OpenSdgSeries[]> {
    return this.database.rows<OpenSdgSeries & Record<string, unknown>>(
      `SELECT i.code, ${nameJson('i')} AS name, ${nameJson('i', 'unit')} AS unit, i.better, i.territory,
         (SELECT d.code FROM district d WHERE i.territory IN (d.name_kk, d.name_ru, d.name_en) ORDER BY d.code LIMIT 1) AS "geoCode", i.breakdown,
         i.goal_number AS goal, i.listed_number AS "listedNumber",
         (SELECT ${nameJson('g')} FROM sdg_indicator g WHERE g.number = i.listed_number) AS "listedName", ${TARGETS} AS targets,
         i.method, i.source, i.note, i.suspect,
         (SELECT ${nameJson('o')} FROM organisation o WHERE o.id = i.responsible_id) AS responsible,
         i.base_year AS "baseYear", i.target_year AS "targetYear", trim_scale(i.target_value)::text AS "targetValue",
         trim_scale(i.natural_limit)::text AS "limit", ${FACTS} AS facts,
         EXISTS (SELECT FROM indicator_value v WHERE v.indicator_id = i.id AND v.measure = 'fact'
           AND v.state IN ('entered', 'checked') AND v.value IS NOT NULL) AS waiting, ${BREAKS} AS breaks,
         (greatest(i.updated_at, (SELECT max(v.entered_at) FROM indicator_value v WHERE ${PUBLISHED})) AT TIME ZONE $1)::date::text AS "updatedOn"
       FROM indicator i WHERE i.archived_at IS NULL AND NOT i.illustrative ORDER BY i.code COLLATE "C"`,
      [this.config.city.timeZone],
    );
  }
}
