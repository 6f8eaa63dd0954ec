import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { setTimeout as delay } from 'node:timers/promises';
import { XMLValidator } from 'fast-xml-parser';
import readWorkbook from 'read-excel-file/node';
import { unzip } from '../../testing/unzip.js';
import { streamWorkbook, writeWorkbook } from './index.js';
import type { Sheet, SheetColumn, SheetRow, Workbook } from './sheet.js';

const about: Workbook['about'] = {
  name: 'Туралы',
  title: 'Жобалар тізімі',
  notes: [
    { label: 'Деректер күні', text: '2026 жылғы 23 қараша' },
    { label: 'Сүзгі', text: '=1+1' },
  ],
  remarks: {
    exactAsText: 'Мәтін түріндегі дәл сандар',
    cutTexts: 'Қысқартылған мәтіндер',
    plainLinks: 'Мекенжайсыз сілтемелер',
  },
};

const workbookOf = (...sheets: readonly Sheet[]): Workbook => ({
  language: 'kk',
  title: 'Жобалар тізімі',
  author: 'Алматы & қала',
  takenAt: '2026-11-23T04:05:06.000Z',
  sheets,
  about,
});

const oneColumn = (type: SheetColumn['type'], rows: readonly SheetRow[], more: Partial<SheetColumn> = {}): Workbook =>
  workbookOf({ name: 'Парақ', columns: [{ title: 'Баған', type, ...more }], rows });

async function cellOf(type: SheetColumn['type'], value: SheetRow[number]): Promise<unknown> {
  const [sheet] = await readWorkbook(await writeWorkbook(oneColumn(type, [[value]])));
  return sheet?.data[1]?.[0];
}

const sheetXmlOf = (file: Buffer, at = 1): string => unzip(file).get(`xl/worksheets/sheet${at}.xml`) ?? '';

it.each<[SheetColumn['type'], SheetRow[number], unknown]>([
  ['text', 'Ұлы дала', 'Ұлы дала'],
  ['text', '0012', '0012'],
  ['text', '=HYPERLINK("http://a","b")', '=HYPERLINK("http://a","b")'],
  ['text', '+7 701', '+7 701'],
  ['text', '@SUM(A1)', '@SUM(A1)'],
  ['text', '<b>&amp;"\'</b>', '<b>&amp;"\'</b>'],
  ['text', 'a\u0000b\ud800c\uffff', 'ab\ufffdc'],
  ['text', 'бір\r\nекі', 'бір\nекі'],
  ['number', '9.4', 9.4],
  ['number', '-0.125', -0.125],
  ['number', 7, 7],
  ['integer', '1234567', 1234567],
  ['money', '5000000000.01', 5000000000.01],
  ['money', '9999999999999.99', 9999999999999.99],
  ['money', '12345678901234.56', '12345678901234.56'],
  ['money', '-98765432109876543210.10', '-98765432109876543210.10'],
  ['money', '100000000000000000.00', 1e17],
  ['percent', '87.5', 0.875],
  ['percent', '-0.07', -0.0007],
  ['percent', '130', 1.3],
  ['percent', 50, 0.5],
  ['date', '2026-11-23', new Date('2026-11-23T00:00:00Z')],
  ['date', '2024-02-29', new Date('2024-02-29T00:00:00Z')],
  ['date', '1900-03-01', new Date('1900-03-01T00:00:00Z')],
  ['date', '1899-12-31', '1899-12-31'],
  ['link', { text: 'Жоба', address: 'https://zhoba.kz/?a=1&b="2"' }, 'Жоба'],
  ['link', 'сілтемесіз', 'сілтемесіз'],
  ['money', null, undefined],
])('writes %s %j so that it reads back as it was', async (type, value, expected) => {
  expect((await cellOf(type, value)) ?? undefined).toEqual(expected);
});

it.each<[SheetColumn['type'], SheetRow[number]]>([
  ['number', 'жоқ'],
  ['number', '1,5'],
  ['money', ''],
  ['integer', Number.NaN],
  ['date', '23.11.2026'],
  ['date', '2026-02-30'],
  ['text', { text: 'a', address: 'https://a' }],
])('refuses %s %j instead of writing something else', async (type, value) => {
  await expect(writeWorkbook(oneColumn(type, [[value]]))).rejects.toThrow(RangeError);
});

it('refuses a row with more or fewer cells than columns', async () => {
  await expect(writeWorkbook(oneColumn('text', [['a', 'b']]))).rejects.toThrow('row 2 has 2 cells');
});

it('keeps what looks like a formula a text, in the cell and in its format', async () => {
  const file = await writeWorkbook(oneColumn('text', [['=1+1']]));
  expect(sheetXmlOf(file)).toContain('<c r="A2" s="2" t="inlineStr"><is><t xml:space="preserve">=1+1</t></is></c>');
  expect(sheetXmlOf(file)).not.toContain('<f>');
  // 49 is the format «text» of every spreadsheet program
  expect(unzip(file).get('xl/styles.xml')).toMatch(/<cellXfs count="\d+">(<xf .*?<\/xf>){2}<xf numFmtId="49"/);
});

it('freezes the header, filters all rows and prints the header on every page', async () => {
  const columns: SheetColumn[] = [
    { title: 'Коды', type: 'text', width: 9 },
    { title: 'Сомасы', type: 'money' },
  ];
  const rows = [
    ['а', '1.00'],
    ['ә', '2.00'],
  ];
  const file = await writeWorkbook(workbookOf({ name: "Д'Арк", columns, rows, frozenColumns: 1 }));
  expect(sheetXmlOf(file)).toContain(
    '<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>',
  );
  expect(sheetXmlOf(file)).toContain('<autoFilter ref="A1:B3"/>');
  expect(sheetXmlOf(file)).toContain('<col min="1" max="1" width="9" customWidth="1"/>');
  const workbook = unzip(file).get('xl/workbook.xml');
  expect(workbook).toContain(`hidden="1">'Д''Арк'!$A$1:$B$3</definedName>`);
  expect(workbook).toContain(`localSheetId="0">'Д''Арк'!$1:$1</definedName>`);
});

it('leads from links to their addresses, and only to those of the web and of mail', async () => {
  const addresses = [
    'https://zhoba.kz/a?b&c',
    'javascript:alert(1)',
    'mailto:a@b.kz',
    'file:///etc/passwd',
    'https://a b',
  ];
  const file = await writeWorkbook(
    oneColumn(
      'link',
      addresses.map((address) => [{ text: 'с', address }]),
    ),
  );
  expect(sheetXmlOf(file)).toContain(
    '<hyperlinks><hyperlink ref="A2" r:id="rId1"/><hyperlink ref="A4" r:id="rId2"/></hyperlinks>',
  );
  const relations = unzip(file).get('xl/worksheets/_rels/sheet1.xml.rels');
  expect(relations?.match(/Target="[^"]*"/g)).toEqual([
    'Target="https://zhoba.kz/a?b&amp;c"',
    'Target="mailto:a@b.kz"',
  ]);
});

it('tells in the last sheet what the figures are and what could not be written as it is', async () => {
  const file = await writeWorkbook(
    workbookOf(
      {
        name: 'Ақша',
        columns: [{ title: 'a', type: 'money' }],
        rows: [['12345678901234.56'], ['1.00'], ['99999999999999.99']],
      },
      { name: 'Мәтін', columns: [{ title: 'a', type: 'text' }], rows: [['ұ'.repeat(32_768)], ['ұ'.repeat(32_767)]] },
    ),
  );
  const sheets = await readWorkbook(file);
  expect(sheets.map(({ sheet }) => sheet)).toEqual(['Ақша', 'Мәтін', 'Туралы']);
  expect(sheets[2]?.data).toEqual([
    ['Жобалар тізімі', null],
    ['Деректер күні', '2026 жылғы 23 қараша'],
    ['Сүзгі', '=1+1'],
    ['Мәтін түріндегі дәл сандар', 2],
    ['Қысқартылған мәтіндер', 1],
  ]);
  expect(sheets[1]?.data[1]?.[0]).toBe(`${'ұ'.repeat(32_766)}…`);
});

it('tells nothing of remarks that do not apply', async () => {
  const sheets = await readWorkbook(await writeWorkbook(oneColumn('money', [['1.00']])));
  expect(sheets[1]?.data).toHaveLength(3);
});

it('opens with no rows at all', async () => {
  const file = await writeWorkbook(oneColumn('text', []));
  expect(sheetXmlOf(file)).toContain('<autoFilter ref="A1:A1"/>');
  expect((await readWorkbook(file))[0]?.data).toEqual([['Баған']]);
});

it.each([
  [
    ['Жобалар', 'жобалар', 'ЖОБАЛАР'],
    ['Жобалар', 'жобалар (2)', 'ЖОБАЛАР (3)'],
  ],
  [['а/б:в*г?д[е]ж\\'], ['а б в г д е ж']],
  [
    ["'дәйексөз'", '', 'History'],
    ['дәйексөз', 'Sheet', 'History (2)'],
  ],
  [
    ['ы'.repeat(40), 'ы'.repeat(40)],
    ['ы'.repeat(31), `${'ы'.repeat(27)} (2)`],
  ],
])('names sheets %j so that every program takes them', async (wanted, expected) => {
  const columns: SheetColumn[] = [{ title: 'a', type: 'text' }];
  const file = await writeWorkbook(workbookOf(...wanted.map((name) => ({ name, columns, rows: [] }))));
  expect((await readWorkbook(file)).map(({ sheet }) => sheet).slice(0, -1)).toEqual(expected);
});

it('shows as many decimals as the column says', async () => {
  const file = await writeWorkbook(oneColumn('number', [['1.5']], { decimals: 3 }));
  const style = Number(/<c r="A2" s="(\d+)">/.exec(sheetXmlOf(file))?.[1]);
  const styles = unzip(file).get('xl/styles.xml') ?? '';
  const cellFormats = /<cellXfs.*<\/cellXfs>/.exec(styles)?.[0].match(/<xf [^>]*>/g) ?? [];
  const id = /numFmtId="(\d+)"/.exec(cellFormats[style] ?? '')?.[1];
  expect(styles).toContain(`<numFmt numFmtId="${id}" formatCode="#,##0.000"/>`);
  await expect(writeWorkbook(oneColumn('number', [], { decimals: 7 }))).rejects.toThrow(RangeError);
});

const everything = (): Workbook =>
  workbookOf({
    name: 'Бәрі',
    columns: [
      { title: 'Атауы', type: 'text', wrap: true },
      { title: 'Сомасы', type: 'money' },
      { title: 'Сілтеме', type: 'link' },
    ],
    rows: Array.from({ length: 5_000 }, (_, at) => [
      `Жоба ${at}`,
      `${at}.25`,
      { text: 'бет', address: `https://zhoba.kz/${at}` },
    ]),
  });

it('is the same to the byte each time, in memory and as a stream, with no time but its own', async () => {
  const file = await writeWorkbook(everything());
  expect((await buffer(streamWorkbook(everything()))).equals(file)).toBe(true);
  // MS-DOS time: 2026-11-23, 04:05:06
  expect(file.readUInt32LE(10)).toBe((((46 << 9) | (11 << 5) | 23) << 16) | (4 << 11) | (5 << 5) | 3);
  expect(unzip(file).get('docProps/core.xml')).toContain('>2026-11-23T04:05:06.000Z</dcterms:created>');
});

it('consists of well-formed parts', async () => {
  for (const [name, part] of unzip(await writeWorkbook(everything()))) {
    expect([name, XMLValidator.validate(part)]).toEqual([name, true]);
  }
});

it('reads rows only as fast as its reader takes bytes', async () => {
  let taken = 0;
  async function* endless(): AsyncGenerator<SheetRow> {
    for (;;) {
      taken += 1;
      // does not shrink: otherwise a great many rows would go into the smallest buffer
      yield [`${taken} ${(taken * 2_654_435_761) % 4_294_967_291} ${(taken * 40_503) % 65_521}`.repeat(20)];
    }
  }
  const stream = streamWorkbook(workbookOf({ name: 'a', columns: [{ title: 'a', type: 'text' }], rows: endless() }));
  stream.once('readable', () => undefined);
  let before = -1;
  while (taken !== before) {
    before = taken;
    await delay(300);
  }
  expect(taken).toBeLessThan(20_000);
  stream.destroy();
});

it.each(['before', 'after'])('closes its rows when the reader goes away %s they began', async (moment) => {
  const seen = { opened: false, closed: false };
  async function* rows(): AsyncGenerator<SheetRow> {
    seen.opened = true;
    try {
      for (;;) yield ['a'.repeat(1_000)];
    } finally {
      seen.closed = true;
    }
  }
  const stream = streamWorkbook(workbookOf({ name: 'a', columns: [{ title: 'a', type: 'text' }], rows: rows() }));
  await once(stream, 'readable');
  if (moment === 'after') while (!seen.opened) await delay(10);
  const begun = seen.opened;
  stream.destroy();
  await delay(50);
  while (seen.closed !== seen.opened) await delay(10);
  expect(seen.opened).toBe(begun);
});

it('fails with the failure of its rows, and is no shorter file', async () => {
  async function* broken(): AsyncGenerator<SheetRow> {
    yield ['a'];
    throw new Error('the database is gone');
  }
  const columns: SheetColumn[] = [{ title: 'a', type: 'text' }];
  await expect(writeWorkbook(workbookOf({ name: 'a', columns, rows: broken() }))).rejects.toThrow(
    'the database is gone',
  );
});
