import type { MinutesSnapshot, MinutesState } from '#libs/committee';
import type { Trilingual } from '#libs/kernel';

/** Everything that the paper of minutes shows, frozen: the meeting as its minutes froze it, and the words for its codes. */
export interface MinutesPaperData {
  readonly minutes: MinutesSnapshot;
  /** SHA-256 of the canonical JSON of `minutes`, hex: what is signed. */
  readonly sha256: string;
  readonly state: MinutesState;
  readonly signature: MinutesSignature | null;
  /** The city's, as SVG. Older snapshots have none. */
  readonly emblem?: string | null;
  /** Words by catalogue key: `outcome.direct_control`. A later wording must not change an issued paper. */
  readonly words: Readonly<Record<string, Trilingual>>;
  /** The arithmetic of each vote in sentences, in the order of the items and their votes. */
  readonly arithmetic: readonly (readonly (readonly Trilingual[])[])[];
}

export interface MinutesSignature {
  readonly by: Trilingual;
  readonly at: string;
  /** Of the certificate, when it was signed electronically. */
  readonly serialNumber: string | null;
}
