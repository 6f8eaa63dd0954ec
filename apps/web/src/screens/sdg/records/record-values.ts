import type { ChannelRecord, ChannelRecordInput } from '../../../api';
import { plainDecimal } from '../../../ui/decimals';

/** What a record says, without what it is: as the API takes it, each field given. */
export type RecordValues = Required<Omit<ChannelRecordInput, 'kind' | 'code'>>;

/** The fields of the form: numbers as they are written or chosen. */
export interface RecordDraft extends Omit<RecordValues, 'goal' | 'startYear' | 'endYear' | 'sources'> {
  readonly goal: string | null;
  readonly startYear: number | '';
  readonly endYear: number | '';
  readonly sources: string[];
}

export const RECORD_KINDS = [
  'strategy',
  'international_project',
  'digital_resource',
] as const satisfies readonly ChannelRecord['kind'][];
export type RecordKind = (typeof RECORD_KINDS)[number];

export const EMPTY_RECORD: RecordDraft = {
  title: { kk: null, ru: '', en: null },
  description: null,
  partner: null,
  url: null,
  level: null,
  startYear: '',
  endYear: '',
  amountUsd: null,
  amountKzt: null,
  project: null,
  goal: null,
  targets: [],
  sources: [],
  note: null,
};

export const recordValues = ({ title, project, sources, ...record }: ChannelRecord): RecordValues => ({
  title: { kk: title.kk, ru: title.ru ?? '', en: title.en },
  description: record.description,
  partner: record.partner,
  url: record.url,
  level: record.level,
  startYear: record.startYear,
  endYear: record.endYear,
  amountUsd: record.amountUsd,
  amountKzt: record.amountKzt,
  project: project?.id ?? null,
  goal: record.goal,
  targets: record.targets,
  sources: sources.map(({ number }) => number),
  note: record.note,
});

export const draftOf = ({ goal, startYear, endYear, sources, ...plain }: RecordValues): RecordDraft => ({
  ...plain,
  goal: goal === null ? null : `${goal}`,
  startYear: startYear ?? '',
  endYear: endYear ?? '',
  sources: sources.map(String),
});

export const valuesOf = ({ goal, startYear, endYear, sources, ...plain }: RecordDraft): RecordValues => ({
  ...plain,
  title: { kk: plain.title.kk ?? null, ru: plain.title.ru, en: plain.title.en ?? null },
  amountUsd: plain.amountUsd === null ? null : plainDecimal(plain.amountUsd),
  amountKzt: plain.amountKzt === null ? null : plainDecimal(plain.amountKzt),
  goal: goal === null ? null : Number(goal),
  startYear: startYear === '' ? null : startYear,
  endYear: endYear === '' ? null : endYear,
  sources: sources.map(Number),
});

/** At which fields of the form the API's messages are shown. */
export const RECORD_FIELDS = [
  'title.kk',
  'title.ru',
  'title.en',
  'description',
  'partner',
  'url',
  'level',
  'startYear',
  'endYear',
  'amountUsd',
  'amountKzt',
  'goal',
  'targets',
  'sources',
  'note',
];
