import type { ChannelMatrix } from '../../api';

export type Channel = ChannelMatrix['total']['channels'][number]['channel'];

/** As a voluntary local review orders them. */
export const CHANNELS = [
  'global_indicator',
  'national_indicator',
  'international_projects',
  'national_strategies',
  'municipal_projects',
  'digital_resources',
] as const satisfies readonly Channel[];

/** The channel of an address; nothing when the address names none. */
export const channelOf = (word: string | undefined): Channel | undefined => CHANNELS.find((known) => known === word);
