/** Last parts of addresses of the API that are a thing done on a record; its screen is the record's. */
const DONE_THERE = /\/(steps|votes|acceptance|forecast|answer|draft)$/;

/** The screen for an address of the API (`href` of what waits, `link` of a notice): the same address without the API's base. */
export const screenOf = (href: string): string => href.replace(/^\/api\/v1/, '').replace(DONE_THERE, '');
