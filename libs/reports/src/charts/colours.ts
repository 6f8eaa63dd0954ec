import type { Tone } from './chart.js';

/** Of the papers themselves. */
export const INK = '#1b2733';
export const MUTED = '#566370';
export const ACCENT = '#1f4e79';
export const RULE = '#c3ccd5';
export const PALE = '#e6ebf0';
export const WHITE = '#ffffff';

/** Told apart in every common colour blindness and, by lightness, in a grey print. */
export const ORANGE = '#b35900';
export const SERIES = [ACCENT, '#c07a1c', '#4c9a8a', '#7a5195', '#9aa7b4', '#7c3a2d'] as const;

export const TONES: Readonly<Record<Tone, string>> = {
  good: '#2e7d6b',
  watch: '#c9932b',
  bad: '#b3402a',
  neutral: '#5b7c99',
};

/** A colour between white and the given one. `share` from 0 (white) to 1. */
export function tint(colour: string, share: number): string {
  const channel = (at: number) => {
    const full = Number.parseInt(colour.slice(at, at + 2), 16);
    return Math.round(255 + (full - 255) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`;
}
