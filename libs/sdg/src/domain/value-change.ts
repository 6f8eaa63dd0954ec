import { canonicalDecimal } from './decimal.js';

export type Quality = 'measured' | 'estimated' | 'disputed' | 'missing';
export type ValueState = 'entered' | 'checked' | 'approved' | 'locked';

/** What is kept of a year. */
export interface KeptValue {
  readonly value: string | null;
  readonly quality: Quality;
  readonly state: ValueState;
  readonly source: string | null;
  readonly note: string | null;
  readonly revision: number;
}

/** What somebody wants kept; what is not given stays as it is. */
export interface WantedValue {
  readonly value: string | null;
  readonly quality?: Quality | undefined;
  readonly source?: string | null | undefined;
  readonly note?: string | null | undefined;
}

export interface ChangedValue extends Omit<KeptValue, 'state'> {
  readonly state: 'entered';
}

export type ValueChange =
  | { readonly outcome: 'written'; readonly next: ChangedValue }
  | { readonly outcome: 'unchanged' }
  | { readonly outcome: 'locked' };

/** A value that changes is entered anew and goes through checking again; a locked one is unlocked first. */
export function valueChange(kept: KeptValue | null, wanted: WantedValue): ValueChange {
  const value = wanted.value === null ? null : canonicalDecimal(wanted.value);
  const was = kept?.value == null ? null : canonicalDecimal(kept.value);
  const next: ChangedValue = {
    value,
    quality: qualityOf(kept, wanted),
    state: 'entered',
    source: wanted.source === undefined ? (kept?.source ?? null) : wanted.source,
    note: wanted.note === undefined ? (kept?.note ?? null) : wanted.note,
    revision: kept === null ? 1 : kept.revision + (was === value ? 0 : 1),
  };
  if (kept === null) return { outcome: 'written', next };
  const same = was === value && kept.quality === next.quality && kept.source === next.source && kept.note === next.note;
  if (same) return { outcome: 'unchanged' };
  return kept.state === 'locked' ? { outcome: 'locked' } : { outcome: 'written', next };
}

/** A value that stands keeps what is known of it; a new one counts as measured unless told otherwise. */
function qualityOf(kept: KeptValue | null, { value, quality }: WantedValue): Quality {
  if (value === null) return 'missing';
  if (quality !== undefined) return quality;
  const unchanged = kept?.value != null && canonicalDecimal(kept.value) === canonicalDecimal(value);
  return unchanged ? kept.quality : 'measured';
}
