import type { Day } from '#libs/kernel';
import { endOfDay } from '#libs/portfolio';

const MINUTE = 60_000;
const DAY = 1440 * MINUTE;

/** The demo city is Almaty. */
export const CITY = { code: 'ALM', timeZone: 'Asia/Almaty' } as const;

/** A moment of the city's day, by minutes after midnight. */
export const momentOf = (day: Day, minutes: number): Date =>
  new Date(endOfDay(day, CITY.timeZone).getTime() + 1 - DAY + minutes * MINUTE);

/**
 * When somebody took the project's step, between nine and four. Later steps of a day come later; projects differ,
 * so that not everything happens at one moment.
 */
export const hourOfStep = (day: Day, step: number, project: number): Date =>
  momentOf(day, 9 * 60 + step * 65 + (project % 40) + ((project * 7) % 60) / 60);
