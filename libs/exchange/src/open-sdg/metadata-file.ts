import { inLanguage } from '#libs/kernel';
import { nameOf } from './config-file.js';
import type { OpenSdgTable } from './columns.js';
import type { OpenSdgIndicator } from './numbers.js';
import type { OpenSdgFrame, OpenSdgSeries } from './series.js';

/** What is known about an indicator, under the codes of the SDMX structure for SDG metadata. Fields that are undefined are left out. */
export function metadataOf(indicator: OpenSdgIndicator, table: OpenSdgTable, frame: OpenSdgFrame): object {
  const { series } = indicator;
  const each = (tell: (one: OpenSdgSeries) => string | null): string | undefined => {
    const told = [...new Set(series.map(tell).filter((text) => text !== null && text !== ''))];
    return told.length > 0 ? told.join('\n') : undefined;
  };
  const responsible = each((one) => one.responsible && inLanguage(one.responsible, frame.language));
  return {
    SDG_GOAL: indicator.goal === null ? undefined : String(indicator.goal),
    SDG_TARGET: indicator.target ?? undefined,
    SDG_INDICATOR: `${indicator.number} ${nameOf(indicator, table, frame)}`,
    SDG_SERIES_DESCR: [...new Set(table.series.map(({ name }) => name))].join('\n'),
    META_LAST_UPDATE: series.map(({ updatedOn }) => updatedOn).reduce((a, b) => (a > b ? a : b)),
    SDG_CUSTODIAN_AGENCIES: responsible,
    CONTACT_ORGANISATION: responsible,
    UNIT_MEASURE: [...new Set(table.series.map(({ unit }) => unit))].join('\n'),
    DATA_COMP: each(({ method }) => method),
    SOURCE_TYPE: each(({ source }) => source),
    COMPARABILITY: each(({ breaks }) => breaks.map(({ year, note }) => `${year}: ${note}`).join('\n')),
    // Only what is doubtful: other notes are the office's own.
    QUALITY_ASSMNT: each(({ suspect, note }) => (suspect ? note : null)),
  };
}
