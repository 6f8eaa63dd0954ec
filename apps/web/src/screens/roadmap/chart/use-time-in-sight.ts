import { useLayoutEffect, useRef } from 'react';
import type { RefObject } from 'react';
import { numberOf } from '../days';
import { xOf } from '../scale';
import type { Scale } from '../scale';
import type { Place } from './place';

/** Where the day that one looks at stands, as a share of the width. */
const LOOK_AT = 0.35;

/** Which days are in sight: today at first, the same ones when the scale changes, and whatever is asked for. */
export function useTimeInSight(
  scroller: RefObject<HTMLDivElement | null>,
  scale: Scale,
  room: number,
  today: string,
): { toToday: () => void; reveal: (place: Place) => void } {
  const before = useRef<Scale>(null);
  const put = (x: number) => {
    if (scroller.current) scroller.current.scrollLeft = x - room * LOOK_AT;
  };
  const toToday = () => put(xOf(scale, numberOf(today)));

  useLayoutEffect(() => {
    if (!scroller.current || room === 0) return;
    if (before.current === null) toToday();
    else {
      const { first, perDay } = before.current;
      put(xOf(scale, first + (scroller.current.scrollLeft + room * LOOK_AT) / perDay));
    }
    before.current = scale;
  }, [scale, room]);

  return {
    toToday,
    reveal: ({ from, to }) => {
      const left = scroller.current?.scrollLeft ?? 0;
      if (from < left || to > left + room) put(from);
    },
  };
}
