import { fitted, textWidth, wrapped } from './lettering.js';

it('knows how wide letters are', () => {
  expect(textWidth('', 10)).toBe(0);
  expect(textWidth('Ұлы', 20)).toBeCloseTo(2 * textWidth('Ұлы', 10), 6);
  expect(textWidth('Ұлы дала', 10, 'semiBold')).toBeGreaterThan(textWidth('Ұлы дала', 10));
});

it.each([
  ['short text stays', 'Мектеп', 100, 'Мектеп'],
  ['long text is cut', 'Мектеп құрылысы', 50, 'Мектеп құ…'],
  ['no room leaves the ellipsis', 'Мектеп', 1, '…'],
  ['lines become one', 'Мектеп\n құрылысы', 200, 'Мектеп құрылысы'],
  ['a letter that the font lacks is named', '😀', 200, '[U+1F600]'],
  ['what is no letter goes', 'a\u0000\u202eb', 200, 'ab'],
])('%s', (_name, text, room, expected) => {
  expect(fitted(text, room, 8)).toBe(expected);
});

const LONG = 'Абаттандырылмағандықтарыңыздан қалаларымыздағы жұмыстарды үйлестіру';

it.each([60, 90, 140, 400])('wraps into lines of %d points at most, and loses nothing that has room', (room) => {
  const lines = wrapped(LONG, room, 8, 20);
  for (const line of lines) expect(textWidth(line, 8)).toBeLessThanOrEqual(room);
  expect(lines.join(' ').replaceAll(/- /g, '').replaceAll(' ', '')).toBe(LONG.replaceAll(' ', ''));
});

it('ends with an ellipsis where the lines are used up', () => {
  const lines = wrapped(LONG, 60, 8, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/[^-]…$/);
});

it('breaks an endless word', () => {
  for (const line of wrapped('ы'.repeat(200), 50, 8, 50)) expect(textWidth(line, 8)).toBeLessThanOrEqual(50);
});
