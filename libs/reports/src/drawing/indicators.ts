import { indicatorsContent } from '../documents/indicators-content.js';
import type { IndicatorsSnapshot } from '../documents/indicators-snapshot.js';
import { indicatorsWorkbook } from '../documents/indicators-workbook.js';
import type { Drawing } from './drawing.js';

export const indicatorsDrawing: Drawing<IndicatorsSnapshot> = {
  stem: ({ goals }) => (goals ? `indicators-sdg-${goals.join('-')}` : 'indicators'),
  paper: indicatorsContent,
  workbook: indicatorsWorkbook,
};
