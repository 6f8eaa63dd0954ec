import { useEffect, useState } from 'react';
import type { PointerEvent } from 'react';
import { dayOf, nextWorking } from '../days';
import type { Working } from '../days';

/** Pixels by which a press may slip and still be a press. */
const STILL = 4;

interface Held {
  readonly at: number;
  readonly by: number;
}

/** Moves a bar along the axis: it comes to lie on a working day; Escape lets it go, and a press without a move opens it. */
export function useBarDrag({
  from,
  perDay,
  working,
  movable,
  onOpen,
  onMove,
}: {
  from: number;
  perDay: number;
  working: Working;
  movable: boolean;
  onOpen: () => void;
  onMove: (day: string) => void;
}) {
  const [held, setHeld] = useState<Held>();
  const to =
    held && movable && Math.abs(held.by) > STILL
      ? dayOf(nextWorking(from + Math.round(held.by / perDay), working))
      : undefined;

  useEffect(() => {
    if (!held) return undefined;
    const letGo = ({ key }: KeyboardEvent) => key === 'Escape' && setHeld(undefined);
    window.addEventListener('keydown', letGo);
    return () => window.removeEventListener('keydown', letGo);
  }, [held]);

  return {
    movable,
    to,
    handlers: {
      onPointerDown: (event: PointerEvent<SVGElement>) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        setHeld({ at: event.clientX, by: 0 });
      },
      onPointerMove: ({ clientX }: PointerEvent) => held && setHeld({ at: held.at, by: clientX - held.at }),
      onPointerUp: () => {
        setHeld(undefined);
        if (to !== undefined && to !== dayOf(from)) onMove(to);
        else if (held && Math.abs(held.by) <= STILL) onOpen();
      },
      onPointerCancel: () => setHeld(undefined),
    },
  };
}
