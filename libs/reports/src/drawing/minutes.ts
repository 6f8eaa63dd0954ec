import { minutesContent } from '../documents/minutes-content.js';
import type { MinutesPaperData } from '../documents/minutes-paper-data.js';
import type { Drawing } from './drawing.js';

export const minutesDrawing: Drawing<MinutesPaperData> = {
  stem: ({ minutes }) => `minutes-${minutes.number.replace('/', '-')}`,
  paper: minutesContent,
};
