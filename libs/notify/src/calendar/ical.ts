import type { Day } from '#libs/kernel';

/** What stands in a calendar: an event, or a task. */
export interface CalendarEntry {
  /** The same for ever. */
  readonly uid: string;
  /** When what is said here was last changed. */
  readonly changedAt: Date;
  /** How often its time has changed. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  readonly url: string;
  readonly location?: string | null;
  readonly when: AllDay | Hours | Task;
}

/** Takes nobody's time. */
export interface AllDay {
  readonly kind: 'all-day';
  readonly day: Day;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
}

export interface Hours {
  readonly kind: 'hours';
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly status: 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';
  readonly busy: boolean;
}

export interface Task {
  readonly kind: 'task';
  readonly due: Day;
  readonly status: 'NEEDS-ACTION' | 'IN-PROCESS' | 'COMPLETED' | 'CANCELLED';
  readonly completedAt: Date | null;
}

export interface Calendar {
  readonly name: string;
  /** A CSS colour by name (RFC 7986 §5.9). */
  readonly color: string;
  readonly entries: readonly CalendarEntry[];
}

/** How often clients are asked to come again. */
const REFRESH = 'PT6H';
const LINE_OCTETS = 75;
const DAY_MS = 86_400_000;

/**
 * The calendar as RFC 5545 and RFC 7986 write it. It says no METHOD, so that DTSTAMP is the moment of the last change, and the
 * same content is the same text. It does not name its own address: that is a secret.
 */
export function icalendar({ name, color, entries }: Calendar): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhoba//Project office//EN',
    'CALSCALE:GREGORIAN',
    `NAME:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `COLOR:${color}`,
    `REFRESH-INTERVAL;VALUE=DURATION:${REFRESH}`,
    `X-PUBLISHED-TTL:${REFRESH}`,
    ...entries.flatMap(component),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function component(entry: CalendarEntry): string[] {
  const { when } = entry;
  const kind = when.kind === 'task' ? 'VTODO' : 'VEVENT';
  return [
    `BEGIN:${kind}`,
    `UID:${entry.uid}`,
    `DTSTAMP:${utc(entry.changedAt)}`,
    `LAST-MODIFIED:${utc(entry.changedAt)}`,
    `SEQUENCE:${entry.sequence}`,
    ...timing(when),
    `STATUS:${when.status}`,
    `SUMMARY:${text(entry.summary)}`,
    ...(entry.description === '' ? [] : [`DESCRIPTION:${text(entry.description)}`]),
    ...(entry.location ? [`LOCATION:${text(entry.location)}`] : []),
    `CATEGORIES:${text(entry.category)}`,
    `URL:${entry.url}`,
    `END:${kind}`,
  ];
}

function timing(when: CalendarEntry['when']): string[] {
  if (when.kind === 'task')
    return [
      `DUE;VALUE=DATE:${date(when.due)}`,
      ...(when.status === 'COMPLETED' ? ['PERCENT-COMPLETE:100'] : []),
      ...(when.completedAt ? [`COMPLETED:${utc(when.completedAt)}`] : []),
    ];
  if (when.kind === 'hours')
    return [
      `DTSTART:${utc(when.startsAt)}`,
      `DTEND:${utc(when.endsAt)}`,
      `TRANSP:${when.busy ? 'OPAQUE' : 'TRANSPARENT'}`,
    ];
  // The end is the day after: it is not included.
  const next = new Date(Date.parse(when.day) + DAY_MS).toISOString().slice(0, 10);
  return [`DTSTART;VALUE=DATE:${date(when.day)}`, `DTEND;VALUE=DATE:${date(next)}`, 'TRANSP:TRANSPARENT'];
}

const date = (day: Day): string => day.replaceAll('-', '');

/** `20261123T090000Z`. */
const utc = (moment: Date): string => `${moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;

/** RFC 5545 §3.3.11. What is no letter, tab or line break has no place in a text. */
const text = (value: string): string =>
  value
    .replaceAll(/[\\;,]/g, String.raw`\$&`)
    .replaceAll(/\r\n|\r|\n/g, String.raw`\n`)
    // eslint-disable-next-line no-control-regex
    .replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** No line is longer than 75 octets, and no letter is cut in two (RFC 5545 §3.1). */
function folded(line: string): string {
  if (Buffer.byteLength(line) <= LINE_OCTETS) return line;
  const parts: string[] = [];
  let part = '';
  let octets = 0;
  for (const letter of line) {
    const size = Buffer.byteLength(letter);
    if (octets + size > LINE_OCTETS) {
      parts.push(part);
      part = ' ';
      octets = 1;
    }
    part += letter;
    octets += size;
  }
  return [...parts, part].join('\r\n');
}
