import { dayIn } from '#libs/kernel';
import { whatIfContent, whatIfWorkbook } from '../documents/what-if-content.js';
import type { WhatIfSnapshot } from '../documents/what-if-snapshot.js';
import type { Drawing } from './drawing.js';

export const whatIfDrawing: Drawing<WhatIfSnapshot> = {
  stem: ({ computedAt, city }) => `what-if-${dayIn(city.timeZone, new Date(computedAt))}`,
  paper: whatIfContent,
  workbook: whatIfWorkbook,
};
