import { signalMap } from './signal-map.js';

const red = { word: 'Красный', tone: 'bad' } as const;
const mapOf = (rows: readonly { label: string; signals: readonly (typeof red | null)[] }[]) =>
  signalMap({ language: 'ru', title: 'Состояние', corner: 'Проект', columns: ['Сроки', 'Деньги'], rows });

it('prints the word of each signal and a dash where nothing is judged, in the drawing and in words', () => {
  const chart = mapOf([{ label: 'П-1', signals: [red, null] }]);
  expect([...(chart?.svg ?? '').matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map(([, word]) => word)).toEqual([
    'Сроки',
    'Деньги',
    'Красный',
    '–',
  ]);
  expect(chart?.alt).toContain('П-1: Сроки Красный; Деньги –');
});

it('is as wide as the text, cuts long names and lets no name become markup', () => {
  const chart = mapOf([{ label: `<b>${'Электрожабдықтарды'.repeat(20)}`, signals: [red, red] }]);
  expect(chart?.width).toBe(170);
  expect(chart?.svg).not.toContain('<b>');
  expect(chart?.svg).toContain('…');
});

it('is not drawn of nothing, and refuses a row of another length', () => {
  expect(mapOf([])).toBeNull();
  expect(() => mapOf([{ label: 'П', signals: [red] }])).toThrow(RangeError);
});
