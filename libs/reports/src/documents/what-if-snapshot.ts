import type { Trilingual } from '#libs/kernel';
import type { PaperCity } from './paper-head.js';
import type { PassportStage } from './passport-snapshot.js';

export interface WhatIfProject {
  readonly code: string;
  readonly title: Trilingual;
  readonly direction: string;
  readonly stage: PassportStage;
}

export interface WhatIfItems {
  readonly entry: number;
  readonly reEntry: number;
  readonly total: number;
}

/** What a draft policy would change at the committee's table: the result as it was computed. */
export interface WhatIfSnapshot {
  readonly takenAt: string;
  readonly city: PaperCity;
  readonly policy: { readonly note: string | null; readonly version: number | null };
  readonly computedAt: string;
  readonly evaluated: number;
  readonly stays: number;
  /** By code; the stage is that of the computation. */
  readonly enters: readonly WhatIfProject[];
  readonly leaves: readonly WhatIfProject[];
  readonly items: { readonly now: WhatIfItems; readonly then: WhatIfItems };
}
