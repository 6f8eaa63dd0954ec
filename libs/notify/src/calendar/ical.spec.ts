import ICAL from 'ical.js';
import { icalendar } from './ical.js';
import type { CalendarEntry } from './ical.js';

const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  uid: 'milestone-1@alm.zhoba',
  changedAt: new Date('2026-11-23T09:00:00.700Z'),
  sequence: 2,
  summary: 'Покрытие уложено',
  description: '',
  category: 'Веха',
  url: 'https://zhoba.test/api/v1/milestones/1',
  when: { kind: 'all-day', day: '2026-12-31', status: 'CONFIRMED' },
  ...more,
});
const written = (...entries: CalendarEntry[]) => icalendar({ name: 'Мои сроки', color: 'steelblue', entries });
const parsed = (text: string) => new ICAL.Component(ICAL.parse(text));

it('writes an all-day event as the standards have it', () => {
  expect(written(entry()).split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Zhoba//Project office//EN',
    'CALSCALE:GREGORIAN',
    'NAME:Мои сроки',
    'X-WR-CALNAME:Мои сроки',
    'COLOR:steelblue',
    'REFRESH-INTERVAL;VALUE=DURATION:PT6H',
    'X-PUBLISHED-TTL:PT6H',
    'BEGIN:VEVENT',
    'UID:milestone-1@alm.zhoba',
    'DTSTAMP:20261123T090000Z',
    'LAST-MODIFIED:20261123T090000Z',
    'SEQUENCE:2',
    'DTSTART;VALUE=DATE:20261231',
    'DTEND;VALUE=DATE:20270101',
    'TRANSP:TRANSPARENT',
    'STATUS:CONFIRMED',
    'SUMMARY:Покрытие уложено',
    'CATEGORIES:Веха',
    'URL:https://zhoba.test/api/v1/milestones/1',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

it('writes hours in UTC, busy or not', () => {
  const hours = (busy: boolean) =>
    written(
      entry({
        location: 'Акимат, зал 1',
        when: {
          kind: 'hours',
          startsAt: new Date('2026-12-01T05:00:00Z'),
          endsAt: new Date('2026-12-01T06:30:00Z'),
          status: 'TENTATIVE',
          busy,
        },
      }),
    );
  expect(hours(true)).toContain(
    'DTSTART:20261201T050000Z\r\nDTEND:20261201T063000Z\r\nTRANSP:OPAQUE\r\nSTATUS:TENTATIVE',
  );
  expect(hours(false)).toContain('TRANSP:TRANSPARENT');
  expect(hours(true)).toContain(String.raw`LOCATION:Акимат\, зал 1`);
});

it('writes a task with its due day, and when it was done', () => {
  const todo = parsed(
    written(
      entry({
        when: { kind: 'task', due: '2026-12-31', status: 'COMPLETED', completedAt: new Date('2026-12-30T19:00:00Z') },
      }),
    ),
  ).getFirstSubcomponent('vtodo')!;
  expect(todo.getFirstPropertyValue('due')?.toString()).toBe('2026-12-31');
  expect(todo.getFirstPropertyValue('completed')?.toString()).toBe('2026-12-30T19:00:00Z');
  expect(todo.getFirstPropertyValue('percent-complete')).toBe(100);
  expect(todo.getFirstPropertyValue('duration')).toBeNull();
});

it.each([
  { name: 'marks', summary: 'Покрытие, бордюр; освещение\\свет' },
  { name: 'lines', summary: 'Строка один\nСтрока два\r\nСтрока три' },
  { name: 'Kazakh letters', summary: 'Ә Ғ Қ Ң Ө Ұ Ү Һ І '.repeat(40).trim() },
  { name: 'letters of four octets', summary: `а${'😀'.repeat(100)}` },
  { name: 'no place to break', summary: 'x'.repeat(500) },
])('reads back what it has written: $name', ({ summary }) => {
  const event = parsed(written(entry({ summary }))).getFirstSubcomponent('vevent')!;
  expect(event.getFirstPropertyValue('summary')).toBe(summary.replaceAll('\r\n', '\n'));
});

it('cuts lines at 75 octets, never inside a letter', () => {
  for (let shift = 0; shift < 8; shift++) {
    const lines = written(entry({ summary: `${'x'.repeat(shift)}${'ж😀'.repeat(60)}` })).split('\r\n');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(line.isWellFormed()).toBe(true);
    }
    expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeGreaterThanOrEqual(72);
  }
});

it('leaves out what no calendar can carry', () => {
  expect(written(entry({ summary: 'а\u0000б\u0007в' }))).toContain('SUMMARY:абв\r\n');
});
