import type { Day } from '#libs/kernel';

import { addDays, earlier, later } from './days.js';
import type { Stage } from './demo-city.js';
import type { Random } from './random.js';
import type { ReviewMeasure } from './review.js';

export interface Schedule {
  readonly startsOn: Day | null;
  readonly endsOn: Day | null;
  /** Which of the two the review does not state. */
  readonly invented: readonly ('startsOn' | 'endsOn')[];
}

/** The review was published in 2023, so what it calls done was done by then. */
const REVIEW_DAY = '2023-06-30';
/** No start is invented before the committee's project office was at work. */
const EARLIEST = '2021-06-01';
/** The review gives this plan the years it is in force; it was approved on the day below. */
const APPROVED_DOCUMENT = { id: 'novyj-genplan-do-2040', on: '2023-05-03' };

/** The review's years where it has them; the rest invented so that the stage is possible on the day. */
export function scheduleOf(record: ReviewMeasure, stage: Stage, today: Day, chance: Random): Schedule {
  if (record.id === APPROVED_DOCUMENT.id) {
    return { startsOn: EARLIEST, endsOn: APPROVED_DOCUMENT.on, invented: ['startsOn'] };
  }
  const startYear = record.start_year;
  const endYear = record.end_year;
  const statedStart = startYear === undefined ? null : `${startYear}-01-01`;
  const statedEnd = endYear === undefined ? null : `${endYear}-12-31`;
  const invented: ('startsOn' | 'endsOn')[] = [
    ...(statedStart === null ? (['startsOn'] as const) : []),
    ...(statedEnd === null ? (['endsOn'] as const) : []),
  ];

  if (record.status === 'done') {
    const endsOn = statedEnd ?? (statedStart === null ? REVIEW_DAY : later(`${startYear}-12-31`, statedStart));
    return {
      startsOn: statedStart ?? since(EARLIEST, addDays(endsOn, -chance.int(300, 900)), endsOn),
      endsOn,
      invented,
    };
  }
  if (!hasStarted(stage)) {
    const unknown = stage === 'draft' && chance.chance(0.4);
    if (unknown) return { startsOn: statedStart, endsOn: statedEnd, invented: [] };
    const startsOn = statedStart ?? soon(today, statedEnd, chance);
    return { startsOn, endsOn: statedEnd ?? addDays(startsOn, chance.int(300, 1200)), invented };
  }
  const startsOn = statedStart ?? past(today, statedEnd, chance);
  const endsOn = statedEnd ?? invent(startsOn, stage, today, chance);
  return { startsOn, endsOn, invented };
}

const hasStarted = (stage: Stage): boolean =>
  stage === 'in_delivery' || stage === 'on_hold' || stage === 'completed' || stage === 'cancelled';

function soon(today: Day, end: Day | null, chance: Random): Day {
  const start = addDays(today, chance.int(40, 400));
  return end === null ? start : earlier(start, addDays(end, -90));
}

function past(today: Day, end: Day | null, chance: Random): Day {
  const latest = end === null ? addDays(today, -60) : earlier(addDays(end, -200), addDays(today, -60));
  return since(EARLIEST, addDays(latest, -chance.int(0, 600)), latest);
}

/** What runs may be late, what is over must be over. */
function invent(startsOn: Day, stage: Stage, today: Day, chance: Random): Day {
  const end = addDays(startsOn, chance.int(500, 1500));
  return stage === 'completed' ? earlier(end, addDays(today, -15)) : end;
}

const since = (earliest: Day, day: Day, end: Day): Day => (end > earliest ? later(earliest, day) : day);
