import { portfolioContent } from '../documents/portfolio-content.js';
import type { PortfolioSnapshot } from '../documents/portfolio-snapshot.js';
import { portfolioWorkbook } from '../documents/portfolio-workbook.js';
import type { Drawing } from './drawing.js';

export const portfolioDrawing: Drawing<PortfolioSnapshot> = {
  stem: ({ day }) => `portfolio-${day}`,
  paper: portfolioContent,
  workbook: portfolioWorkbook,
};
