import { overdueMilestonesContent, overdueMilestonesWorkbook } from '../documents/overdue-milestones-content.js';
import type { OverdueMilestonesSnapshot } from '../documents/overdue-milestones-snapshot.js';
import type { Drawing } from './drawing.js';

export const overdueMilestonesDrawing: Drawing<OverdueMilestonesSnapshot> = {
  stem: ({ day }) => `overdue-milestones-${day}`,
  paper: overdueMilestonesContent,
  workbook: overdueMilestonesWorkbook,
};
