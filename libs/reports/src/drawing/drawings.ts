import type { ReportKind } from '../contract/report-kinds.js';
import { agendaPackDrawing } from './agenda-pack.js';
import { directionDigestDrawing } from './direction-digest.js';
import type { Drawing } from './drawing.js';
import { projectStatusDrawing } from './project-status.js';
import { overdueMilestonesDrawing } from './overdue-milestones.js';
import { indicatorsDrawing } from './indicators.js';
import { minutesDrawing } from './minutes.js';
import { portfolioDrawing } from './portfolio.js';
import { passportDrawing } from './project-passport.js';
import { reviewDrawing } from './vlr.js';
import { whatIfDrawing } from './what-if.js';

/**
 * The drawing of each kind. The one place that trusts what lies in a pack's snapshot: it is what the maker of the same kind
 * has put there.
 */
const DRAWINGS = {
  'project-passport': passportDrawing,
  minutes: minutesDrawing,
  'agenda-pack': agendaPackDrawing,
  portfolio: portfolioDrawing,
  indicators: indicatorsDrawing,
  'what-if': whatIfDrawing,
  vlr: reviewDrawing,
  'project-status': projectStatusDrawing,
  'overdue-milestones': overdueMilestonesDrawing,
  'direction-digest': directionDigestDrawing,
} satisfies Record<ReportKind, unknown>;

export const drawingOf = (kind: ReportKind): Drawing<object> => DRAWINGS[kind];
