import type { Tone } from './chart.js';

/** Of the papers themselves. */
export const INK = '#1b2733';
export const MUTED = '#566370';
export const ACCENT = '#1f4e79';
export const RULE = '#c3ccd5';
export const PALE = '#e6ebf0';
export const WHITE = '#ffffff';

export const ORANGE = '#b35900';

/** Of lines, which have a dash or a shape as their second sign. */
export const SERIES = [ACCENT, '#c07a1c', '#4c9a8a', '#7a5195', '#9aa7b4', '#7c3a2d'] as const;

/** Of areas: light and dark in turn, so that neighbours are told apart in a grey print too. */
export const FILLS = ['#1f4e79', '#e3b36b', '#2f7f6f', '#c3b1d8', '#7c3a2d', '#aab5c0'] as const;

export const TONES: Readonly<Record<Tone, string>> = {
  good: '#2e7d6b',
  watch: '#c9932b',
  bad: '#b3402a',
  neutral: '#5b7c99',
};

/** A colour between white and the given one. `share` from 0 (white) to 1. */
export const tint = (colour: string, share: number): string =>
  mixed(colour, (channel) => 255 + (channel - 255) * share);

/** The colour as small letters need it: dark enough to be read on white. */
export const letterColour = (colour: string): string => mixed(colour, (channel) => channel * 0.66);

function mixed(colour: string, change: (channel: number) => number): string {
  const channel = (at: number) =>
    Math.round(change(Number.parseInt(colour.slice(at, at + 2), 16)))
      .toString(16)
      .padStart(2, '0');
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
