/** How the interface describes the header of an update. */
export const IF_MATCH = { name: 'If-Match', required: true, description: 'The ETag that was read', example: '"v1"' };

/** The same of a step, which looks at it only when it is sent. */
export const MAYBE_IF_MATCH = { ...IF_MATCH, required: false, description: 'Looked at when it is sent' };
