import type { Tone } from '../../ui/badges';

export const BAND_TONES = { low: 'green', medium: 'amber', high: 'red' } as const satisfies Record<string, Tone>;

/** Of whatever waits for an answer, and what the answer was. */
export const STATE_TONES = {
  draft: 'grey',
  submitted: 'amber',
  open: 'amber',
  requested: 'amber',
  approved: 'green',
  accepted: 'green',
  confirmed: 'green',
  rejected: 'red',
  declined: 'red',
  withdrawn: 'grey',
  released: 'grey',
} as const satisfies Record<string, Tone>;
