import { TIME_ZONE } from '../../../ui/formats';

/** The moment of a day (`2026-12-07`) and a time (`10:00`) on the city's clock, RFC 3339. */
export function cityMoment(day: string, time: string): string {
  const offset = new Intl.DateTimeFormat('en', { timeZone: TIME_ZONE, timeZoneName: 'longOffset' })
    .formatToParts(new Date(`${day}T${time}:00Z`))
    .find(({ type }) => type === 'timeZoneName')
    ?.value.replace('GMT', '');
  return `${day}T${time}:00${offset || '+00:00'}`;
}

/** Day and time of a moment on the city's clock, as the inputs of a browser take them. */
export function onCityClock(moment: string): { day: string; time: string } {
  const [day = '', time = ''] = new Intl.DateTimeFormat('sv-SE', {
    timeZone: TIME_ZONE,
    dateStyle: 'short',
    timeStyle: 'short',
  })
    .format(new Date(moment))
    .split(' ');
  return { day, time };
}
