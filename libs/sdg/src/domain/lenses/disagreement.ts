import type { Colour } from './series.js';

/** `opposite`: one lens is green and another red. `not_comparable`: fewer than two of them say anything. */
export type Disagreement = 'agree' | 'differ' | 'opposite' | 'not_comparable';

/** Lenses answer different questions, so that they may differ; a reader is told instead of shown a mean. */
export function disagreement(colours: readonly Colour[]): Disagreement {
  const said = new Set(colours.filter((colour) => colour !== 'grey'));
  const speaking = colours.filter((colour) => colour !== 'grey').length;
  if (speaking < 2) return 'not_comparable';
  if (said.size === 1) return 'agree';
  return said.has('green') && said.has('red') ? 'opposite' : 'differ';
}
