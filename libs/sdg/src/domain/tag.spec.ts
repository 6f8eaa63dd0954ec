import { DomainError } from '#libs/kernel';
import { answered, assertMayTag, assertProposed, mayTag } from './tag.js';
import type { TagState } from './tag.js';

const codeOf = (act: () => unknown): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return error instanceof DomainError ? error.code : 'another error';
  }
};

it.each([
  { stage: 'draft', mover: 'author', may: true },
  { stage: 'submitted', mover: 'author', may: false },
  { stage: 'in_delivery', mover: 'author', may: false },
  { stage: 'draft', mover: 'manager', may: true },
  { stage: 'in_delivery', mover: 'manager', may: true },
  { stage: 'on_agenda', mover: 'head', may: true },
  { stage: 'on_hold', mover: 'office', may: true },
  { stage: 'completed', mover: 'office', may: false },
  { stage: 'cancelled', mover: 'manager', may: false },
  { stage: 'rejected', mover: 'head', may: false },
] as const)('lets the $mover tag a project in $stage: $may', ({ stage, mover, may }) =>
  expect(mayTag(stage, [mover])).toBe(may),
);

it.each([
  { stage: 'in_delivery', movers: [], code: 'SDG_NOT_YOURS' },
  { stage: 'completed', movers: [], code: 'PROJECT_ENDED' },
  { stage: 'in_delivery', movers: ['manager'], code: null },
] as const)('answers $code to $movers in $stage', ({ stage, movers, code }) =>
  expect(codeOf(() => assertMayTag(stage, movers))).toBe(code),
);

it.each([
  ['proposed', null],
  ['confirmed', 'SDG_TAG_ANSWERED'],
  ['declined', 'SDG_TAG_ANSWERED'],
] as const)('lets a %s tag change: %s', (state, code) =>
  expect(codeOf(() => assertProposed(state, '11.2'))).toBe(code),
);

it.each([
  { state: 'proposed', confirmed: true, becomes: 'confirmed' },
  { state: 'proposed', confirmed: false, becomes: 'declined' },
  { state: 'confirmed', confirmed: false, becomes: 'declined' },
  { state: 'confirmed', confirmed: true, becomes: null },
  { state: 'declined', confirmed: true, becomes: null },
  { state: 'declined', confirmed: false, becomes: null },
] as const)('makes of a $state tag $becomes when confirmed is $confirmed', ({ state, confirmed, becomes }) => {
  let after: TagState | null = null;
  const code = codeOf(() => (after = answered(state, '11.2', confirmed)));
  expect([after, code]).toEqual([becomes, becomes === null ? 'SDG_TAG_ANSWERED' : null]);
});
