import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  CAPACITIES,
  CHAIN_BREAKS,
  CHOICES,
  INSTRUCTION_STATES,
  ITEM_KINDS,
  ITEM_STATES,
  MEETING_FORMATS,
  MEETING_STATES,
  MINUTES_STATES,
  OUTCOMES,
  RECUSAL_GROUNDS,
  SEAT_STATES,
  TALLY_OUTCOMES,
  TALLY_STEPS,
} from '../domain/index.js';
import { en } from './en.js';
import { kk } from './kk.js';
import { ru } from './ru.js';

const catalogues: Record<string, Record<string, string>> = { kk, ru, en };
/** Languages have different plural forms of one key. */
const singular = (key: string) => key.replace(/_(one|few|many|other)$/, '');
const keysOf = (catalogue: object) => [...new Set(Object.keys(catalogue).map(singular))].sort();
const parametersOf = (text = '') => (text.match(/\{\{\w+\}\}/g) ?? []).sort();

it.each(['kk', 'en'])('%s has the keys of ru', (language) =>
  expect(keysOf(catalogues[language] ?? {})).toEqual(keysOf(ru)),
);

it.each(['kk', 'en'])('%s takes the parameters of ru', (language) => {
  const own = catalogues[language] ?? {};
  const differing = Object.entries(ru).filter(
    ([key, text]) => key in own && String(parametersOf(own[key])) !== String(parametersOf(text)),
  );
  expect(differing).toEqual([]);
});

it.each(['kk', 'ru', 'en'])('%s leaves no text empty', (language) =>
  expect(Object.entries(catalogues[language] ?? {}).filter(([, text]) => text.trim() === '')).toEqual([]),
);

it.each(
  Object.entries({
    'committee.capacity': CAPACITIES,
    'meeting.state': MEETING_STATES,
    'meeting.format': MEETING_FORMATS,
    'minutes.state': MINUTES_STATES,
    'item.kind': ITEM_KINDS,
    'item.state': ITEM_STATES,
    outcome: OUTCOMES,
    'vote.choice': CHOICES,
    'vote.outcome': TALLY_OUTCOMES,
    seat: SEAT_STATES,
    'recusal.ground': RECUSAL_GROUNDS,
    'instruction.state': INSTRUCTION_STATES,
    'register.break': CHAIN_BREAKS,
    tally: TALLY_STEPS,
  }),
)('every %s has its words, and no other has', (prefix, codes) =>
  expect(
    Object.keys(ru)
      .filter((key) => key.startsWith(`${prefix}.`))
      .toSorted(),
  ).toEqual(codes.map((code) => `${prefix}.${code}`).toSorted()),
);

it('every refusal of the domain has its sentence', () => {
  const folder = join(__dirname, '../domain');
  const source = readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
  const thrown = /new DomainError\(\s*'[a-z-]+',\s*'([A-Z_]+)'|not(?:Possible|Yours): '([A-Z_]+)'/g;
  const codes = [...source.matchAll(thrown)].map(([, direct, byTable]) => `error.${direct ?? byTable}`);
  expect(codes.length).toBeGreaterThan(30);
  expect(codes.filter((code) => !(code in ru))).toEqual([]);
});
