import { NOTICE_KIND_CODES, isNoticeKind, refusedWays, rulesOf, usualWays } from './notice-kinds.js';

it.each([
  { kind: 'attestation-asked', ways: { inApp: true, mail: 'digest' }, refused: [] },
  { kind: 'attestation-asked', ways: { inApp: false, mail: 'at_once' }, refused: ['inApp'] },
  { kind: 'attestation-asked', ways: { inApp: true, mail: 'off' }, refused: ['mail'] },
  { kind: 'attestation-asked', ways: { inApp: false, mail: 'off' }, refused: ['inApp', 'mail'] },
  { kind: 'project-moved', ways: { inApp: false, mail: 'off' }, refused: [] },
] as const)('$kind by $ways: refuses $refused', ({ kind, ways, refused }) => {
  expect(refusedWays(kind, ways)).toEqual(refused);
});

it.each(NOTICE_KIND_CODES)('%s comes by default as it may', (kind) => {
  expect(refusedWays(kind, usualWays(kind))).toEqual([]);
  expect(usualWays(kind)).toEqual({ inApp: true, mail: rulesOf(kind).mail });
});

it('knows its kinds only', () => {
  expect(isNoticeKind('project-moved')).toBe(true);
  expect(isNoticeKind('toString')).toBe(false);
});
