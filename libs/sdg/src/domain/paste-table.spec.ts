import { readMeasured, readPastedTable } from './paste-table.js';

it.each([
  ['1 288 267,5', '1288267.5'],
  ['12', '12'],
  ['0', '0'],
  ['-4,50', '-4.5'],
  ['−4.5', '-4.5'],
  ['—', null],
  ['–', null],
  ['-', null],
  ['н/д', null],
  ['12 34', undefined],
  ['1,234,567', undefined],
  ['1.234,5', undefined],
  ['1.2345678', undefined],
  ['12%', undefined],
  ['1e5', undefined],
])('%s is read as %p', (text, value) => expect(readMeasured(text)).toBe(value));

const cells = (text: string, usual: 'plan' | 'fact' = 'fact') => {
  const table = readPastedTable(text, usual);
  return 'unreadable' in table
    ? table.unreadable.code
    : table.cells.map(({ row, column, indicator, year, measure, value, problem }) =>
        [row, column, indicator, year, measure, value, ...(problem ? [problem.code] : [])].join(' '),
      );
};

it('reads a year in each column, spaces of every kind and empty cells', () =>
  expect(cells('Код\t2021\t2022\t2023\na\t1\u00A0234,5\t—\t\n\nb\t\t2\u202F000\t-1')).toEqual([
    '2 2 a 2021 fact 1234.5',
    '2 3 a 2022 fact ',
    '4 3 b 2022 fact 2000',
    '4 4 b 2023 fact -1',
  ]));

it('reads whether rows are plans or facts', () => {
  expect(cells('code;measure;2021\na;план;1\na;Факт;2\na;x;3')).toEqual([
    '2 3 a 2021 plan 1',
    '3 3 a 2021 fact 2',
    '4 3 a 2021 fact 3 NOT_A_MEASURE',
  ]);
  expect(cells('code;2021\na;1', 'plan')).toEqual(['2 2 a 2021 plan 1']);
});

it('reads a year in each row', () =>
  expect(cells('code;year;plan;fact\r\na;2021;1;2\r\na;2022;3;\r\na;22;3;4\r\n')).toEqual([
    '2 3 a 2021 plan 1',
    '2 4 a 2021 fact 2',
    '3 3 a 2022 plan 3',
    '4 3 a  plan 3 NOT_A_YEAR',
    '4 4 a  fact 4 NOT_A_YEAR',
  ]));

it.each([
  ['code;2021\na;x', ['2 2 a 2021 fact  NOT_A_NUMBER']],
  ['code;2021\n;5', ['2 2  2021 fact 5 CODE_MISSING']],
  ['code;2021\na;5;6', ['2 2 a 2021 fact 5 CELLS_TOO_MANY']],
  ['code;2021\na;5\na;6', ['2 2 a 2021 fact 5', '3 2 a 2021 fact 6 CELL_TWICE']],
  ['code;2021\n"a";"5"', ['2 2 a 2021 fact 5']],
  ['', 'PASTE_EMPTY'],
  ['code;2021\n', 'PASTE_EMPTY'],
  ['code;2021;?\na;1;2', 'PASTE_HEADER'],
  ['code;1989\na;1', 'PASTE_HEADER'],
  ['code;year\na;1', 'PASTE_SHAPE'],
  ['2021\n1', 'PASTE_SHAPE'],
  ['code;2021;2021\na;1;2', 'PASTE_SHAPE'],
  ['code;year;2021;fact\na;1;2;3', 'PASTE_SHAPE'],
])('%j: %j', (text, expected) => expect(cells(text)).toEqual(expected));
