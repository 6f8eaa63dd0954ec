import { V7Generator } from 'uuidv7';

const generator = new V7Generator();

/** An id that sorts by the row's own moment, as if it had been given then. */
export const datedId = (moment: Date): string => generator.generateOrResetWithTs(moment.getTime()).toString();
