import { WISH_FIELDS } from '../paper-wish';

/** Before the fields of what is asked for, as the API points to them. */
export const OF_REQUEST = 'request.';
export const SCHEDULE_FIELDS = ['name', 'cron', ...WISH_FIELDS.map((name) => `${OF_REQUEST}${name}`)];
