import { useLayoutEffect, useRef, useState } from 'react';

/** One function for good that does what the given one does now: rows that are handed it need not be drawn anew. */
export function useLatest<Arguments extends unknown[]>(
  work: (...args: Arguments) => void,
): (...args: Arguments) => void {
  const latest = useRef(work);
  useLayoutEffect(() => {
    latest.current = work;
  });
  const [stable] = useState(
    () =>
      (...args: Arguments) =>
        latest.current(...args),
  );
  return stable;
}
