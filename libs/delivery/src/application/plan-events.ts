import { z } from 'zod';
import { defineEvent } from '#libs/platform';

/** Moved forecasts ask those who wait, or ask them about other days than before. */
export const forecastsProposedEvent = defineEvent(
  'delivery.forecasts-proposed',
  z.object({ proposalIds: z.array(z.uuid()).min(1) }),
);

/** An owner has said whether a milestone moves with what it waits for. */
export const proposalAnsweredEvent = defineEvent('delivery.proposal-answered', z.object({ proposalId: z.uuid() }));

/** A change request waits for an answer. */
export const changeRequestSubmittedEvent = defineEvent(
  'delivery.change-request-submitted',
  z.object({ requestId: z.uuid() }),
);

/** It was approved, rejected or withdrawn. */
export const changeRequestEndedEvent = defineEvent('delivery.change-request-ended', z.object({ requestId: z.uuid() }));
