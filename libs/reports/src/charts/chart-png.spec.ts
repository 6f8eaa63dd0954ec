import { inflateSync } from 'node:zlib';
import { chartPng } from './chart-png.js';
import { heatMap } from './heat-map.js';
import { png } from './png.js';

const svgOf = (label: string) =>
  heatMap({
    language: 'kk',
    title: 'Т',
    corner: '',
    columns: [{ label: 'Жақсы', tone: 'good' }],
    rows: [{ label, counts: [1] }],
  })?.svg ?? '';

it('is a picture of the wanted width, the same each time', () => {
  const picture = chartPng(svgOf('Қала'), 800);
  expect(picture.subarray(1, 4).toString()).toBe('PNG');
  expect(picture.readUInt32BE(16)).toBe(800);
  expect(chartPng(svgOf('Қала'), 800).equals(picture)).toBe(true);
});

it.each(['Ә', 'Ғ', 'Қ', 'Ң', 'Ө', 'Ұ', 'Ү', 'Һ', 'І', '₸'])('draws the letter %s and no empty box', (letter) => {
  const [drawn, none, box] = [letter, '', '\uffff'].map((label) =>
    chartPng(svgOf(label).replace('\uffff', '\u{10fffd}'), 400),
  );
  expect(drawn?.equals(none ?? Buffer.of())).toBe(false);
  expect(drawn?.equals(box ?? Buffer.of())).toBe(false);
});

it('keeps every colour of the drawing in its place', () => {
  const picture = png(2, 2, Buffer.from('ff0000ff00ff00ff0000ffff102030ff', 'hex'));
  const from = picture.indexOf('IDAT') + 4;
  const rows = inflateSync(picture.subarray(from, picture.indexOf('IEND') - 8));
  expect(rows.toString('hex')).toBe('00ff000000ff00000000ff102030');
});
