/** A piece of the drawing that no word may cover. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Segment {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
}

const apart = (a: Box, b: Box): boolean =>
  a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const inside = (inner: Box, outer: Box): boolean =>
  inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom;

/** Whether a line crosses a box (Liang and Barsky). */
export function crosses({ x1, y1, x2, y2 }: Segment, box: Box): boolean {
  let enter = 0;
  let leave = 1;
  const sides: [along: number, distance: number][] = [
    [x1 - x2, x1 - box.left],
    [x2 - x1, box.right - x1],
    [y1 - y2, y1 - box.top],
    [y2 - y1, box.bottom - y1],
  ];
  for (const [along, distance] of sides) {
    if (along === 0) {
      if (distance < 0) return false;
    } else if (along < 0) {
      enter = Math.max(enter, distance / along);
    } else {
      leave = Math.min(leave, distance / along);
    }
  }
  return enter <= leave;
}

/** Keeps words off each other, off marks and off lines. */
export class Placing {
  private readonly boxes: Box[] = [];

  constructor(
    private readonly area: Box,
    private readonly segments: readonly Segment[],
  ) {}

  block(box: Box): void {
    this.boxes.push(box);
  }

  /** The first of the boxes that is free, then taken; none where all are covered. */
  take(candidates: readonly Box[]): Box | undefined {
    const free = candidates.find(
      (box) =>
        inside(box, this.area) &&
        this.boxes.every((other) => apart(box, other)) &&
        !this.segments.some((segment) => crosses(segment, box)),
    );
    if (free) this.boxes.push(free);
    return free;
  }
}
