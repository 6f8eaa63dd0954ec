const MISSING = 'A part of the product did not come: ';

/**
 * Screens come when they are first opened. The router would load the whole window anew when one does not, and leave the person with
 * the browser's own page where the server is away: a name of its own keeps the error on the screen, with a way to try again.
 */
export function nameMissingParts(): void {
  window.addEventListener('vite:preloadError', ({ payload }) => {
    payload.message = MISSING + payload.message;
  });
}

export const isMissingPart = (error: unknown): error is Error =>
  error instanceof Error && error.message.startsWith(MISSING);
