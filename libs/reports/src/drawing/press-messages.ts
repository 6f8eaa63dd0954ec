import type { Drawn, DrawingOrder } from './draw.js';

/** To a drawing process: one order at a time. */
export type PressOrder = DrawingOrder;

/** Back from it, with the memory that it holds then (bytes). */
export type PressAnswer = ({ readonly drawn: Drawn } | { readonly error: string }) & { readonly rss: number };
