import { BASE_PATH } from '#libs/platform';
import { nameJson } from '#libs/portfolio';
import type { Channel } from '../domain/channels.js';
import { SERVING } from '../domain/channels.js';

/** What stands behind the cells of a channel: rows with the target as `x.target_code`. */
export interface Behind {
  readonly rows: string;
  /** One of them in a list, and by what the list is sorted. */
  readonly json: string;
  readonly code: string;
}

const oneOf = (type: string, row: string, name: string, note: string, href: string): string =>
  `json_build_object('type', '${type}', 'id', ${row}.id, 'code', ${row}.code, 'name', ${name}, 'note', ${note}, 'href', '/${BASE_PATH}/${href}' || ${row}.id)`;

/** A project that a record names as its international project is told there. */
const ABROAD = `EXISTS (SELECT FROM sdg_channel_record a WHERE a.project_id = p.id AND a.kind = 'international_project' AND a.archived_at IS NULL)`;

/** What makes project `p` count as the city's own work. */
export const MUNICIPAL = `p.stage IN (${SERVING.map((stage) => `'${stage}'`).join(', ')}) AND NOT ${ABROAD}`;
/** Tags `x` that count: those that the office has confirmed and that help. */
export const HELPING = `x.state = 'confirmed' AND x.effect = 'positive'`;

const indicators = (not: '' | 'NOT'): Behind => ({
  rows: `indicator_target x JOIN indicator i ON i.id = x.indicator_id
    WHERE i.archived_at IS NULL AND ${not} EXISTS (SELECT FROM sdg_indicator s WHERE s.number = i.listed_number)`,
  json: oneOf('indicator', 'i', nameJson('i'), 'i.note', 'indicators/'),
  code: 'i.code',
});

const records = (condition: string): Behind => ({
  rows: `sdg_channel_target x JOIN sdg_channel_record r ON r.id = x.record_id WHERE r.archived_at IS NULL AND ${condition}`,
  json: oneOf('record', 'r', nameJson('r', 'title'), 'r.note', 'sdg/channel-records/'),
  code: 'r.code',
});

const BEHIND: Record<Channel, (seen: () => string) => Behind> = {
  global_indicator: () => indicators(''),
  national_indicator: () => indicators('NOT'),
  international_projects: () => records(`r.kind = 'international_project'`),
  national_strategies: () => records(`r.kind = 'strategy' AND r.level IS DISTINCT FROM 'municipal'`),
  municipal_projects: (seen) => ({
    rows: `sdg_tag x JOIN project p ON p.id = x.project_id WHERE ${HELPING} AND ${MUNICIPAL} AND ${seen()}`,
    json: oneOf('project', 'p', nameJson('p', 'title'), 'NULL', 'projects/'),
    code: 'p.code',
  }),
  digital_resources: () => records(`r.kind = 'digital_resource'`),
};

/** By the rules of CHANNELS. `seen` writes under which condition the reader may see project `p`; asked only where projects are. */
export const behind = (channel: Channel, seen: () => string): Behind => BEHIND[channel](seen);
