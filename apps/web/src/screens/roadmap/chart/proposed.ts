import { dayOf, numberOf } from '../days';
import type { Span } from './place';

/** The bar moved whole: its start keeps its distance from the finish. */
export const movedBy = (
  { startOn, forecastOn }: { startOn: string | null; forecastOn: string },
  finishOn: string,
): Span => ({
  startOn: startOn === null ? null : dayOf(numberOf(startOn) + numberOf(finishOn) - numberOf(forecastOn)),
  finishOn,
});
