import { directionDigestContent } from '../documents/direction-digest-content.js';
import type { DirectionDigestSnapshot } from '../documents/direction-digest-snapshot.js';
import { directionDigestWorkbook } from '../documents/direction-digest-workbook.js';
import type { Drawing } from './drawing.js';

export const directionDigestDrawing: Drawing<DirectionDigestSnapshot> = {
  stem: ({ direction, day }) => `direction-${direction.code}-${day}`,
  paper: directionDigestContent,
  workbook: directionDigestWorkbook,
};
