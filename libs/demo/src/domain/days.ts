import type { Day } from '#libs/kernel';

const DAY = 86_400_000;
const moment = (day: Day) => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): Day => new Date(time).toISOString().slice(0, 10);

export const addDays = (day: Day, days: number): Day => dayOf(moment(day) + days * DAY);
export const daysBetween = (from: Day, to: Day): number => Math.round((moment(to) - moment(from)) / DAY);
export const yearOf = (day: Day): number => Number(day.slice(0, 4));
export const earlier = (a: Day, b: Day): Day => (a < b ? a : b);
export const later = (a: Day, b: Day): Day => (a > b ? a : b);

/** The day itself, or the Monday after a weekend. */
export function weekdayFrom(day: Day): Day {
  const weekday = new Date(moment(day)).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/** The demo committee meets on the third Thursday of a month; this is its last meeting on or before a day. */
export function lastMeeting(day: Day): Day {
  const here = thirdThursday(day.slice(0, 7));
  return here <= day ? here : thirdThursday(addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7));
}

/** The first Thursday on or after a day. */
export function thursdayFrom(day: Day): Day {
  return addDays(day, (4 - new Date(moment(day)).getUTCDay() + 7) % 7);
}

function thirdThursday(month: string): Day {
  const weekday = new Date(moment(`${month}-01`)).getUTCDay();
  return addDays(`${month}-01`, ((4 - weekday + 7) % 7) + 14);
}
