import { stringify } from 'yaml';
import { tableOf } from './columns.js';
import { configOf } from './config-file.js';
import { dataFile } from './data-file.js';
import { metadataOf } from './metadata-file.js';
import { indicatorsOf } from './numbers.js';
import type { OpenSdgFile, OpenSdgFrame, OpenSdgSeries } from './series.js';

/** Every text in quotes, so that no reader of YAML takes one for a number, a date or a truth. */
const yaml = (content: object): string =>
  stringify(content, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN', lineWidth: 0 });

/**
 * The files of an Open SDG data repository, in order of their paths: data, metadata and configuration of each indicator of the
 * wanted goals (none named: all). `series` are in order of their codes; the same series give the same files.
 */
export function openSdgFiles(
  series: readonly OpenSdgSeries[],
  frame: OpenSdgFrame,
  goals: readonly number[] | undefined,
): OpenSdgFile[] {
  const files = indicatorsOf(series)
    .filter(({ goal }) => goals === undefined || (goal !== null && goals.includes(goal)))
    .flatMap((indicator) => {
      const table = tableOf(indicator, frame);
      const data = dataFile(table, frame);
      return [
        ...(data === null ? [] : [{ path: `data/indicator_${indicator.id}.csv`, text: data }]),
        { path: `indicator-config/${indicator.id}.yml`, text: yaml(configOf(indicator, table, frame)) },
        { path: `meta/${indicator.id}.yml`, text: yaml(metadataOf(indicator, table, frame)) },
      ];
    });
  return files.toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
