import type { PolicyParameters } from '../../../api';

export const ORGANISATION_KINDS = [
  'akimat',
  'subordinate',
  'central',
  'quasi_state',
  'private',
  'international',
] as const satisfies readonly PolicyParameters['centralKinds'][number][];
