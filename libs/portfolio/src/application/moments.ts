import type { Day } from '#libs/kernel';
import { defineMoment } from '#libs/platform';
import type { Stage } from '../domain/stage.js';

/** A project's passport was changed; told inside the transaction of the change. */
export const projectChanged = defineMoment<{
  projectId: string;
  stage: Stage;
  /** Names of the passport's fields that differ. */
  fields: readonly string[];
  /** The bundles it belongs to now and belonged to before. */
  bundleIds: readonly string[];
}>('portfolio.project-changed');

/** A project went from one stage to another. */
export const projectMoved = defineMoment<{
  projectId: string;
  transition: string;
  from: Stage;
  to: Stage;
}>('portfolio.project-moved');

/** A day of the calendar became a working day or a day off; told inside the transaction of the change. */
export const calendarChanged = defineMoment<{ day: Day }>('portfolio.calendar-changed');

/** An organisation's kind or curating direction changed, and with it facts of every project that it takes part in. */
export const organisationChanged = defineMoment<{ organisationId: string }>('portfolio.organisation-changed');
