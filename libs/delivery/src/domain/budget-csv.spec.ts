import { readAmount } from './budget-actuals.js';
import { readActualsTable } from './budget-csv.js';

it.each<[string, string | null | undefined]>([
  ['1234.5', '1234.50'],
  ['1234,56', '1234.56'],
  ['1 234 567,89', '1234567.89'],
  ['1\u00a0234\u202f567,8', '1234567.80'],
  ['-100', '-100.00'],
  ['−100,01', '-100.01'],
  ['0', '0.00'],
  ['999999999999999999.99', '999999999999999999.99'],
  ['999 999 999 999 999 999,99', '999999999999999999.99'],
  ['', null],
  [' — ', null],
  ['-', null],
  ['1,234', undefined],
  ['1.234.567', undefined],
  ['1 2', undefined],
  ['1 2345', undefined],
  ['12 34,5', undefined],
  ['1234567890123456789', undefined],
  ['1e5', undefined],
  ['0x10', undefined],
  ['5 тг', undefined],
  ['(100)', undefined],
  ['--5', undefined],
  ['+5', undefined],
  ['5,', undefined],
])('reads %j as %j', (text, amount) => {
  expect(readAmount(text)).toBe(amount);
});

const HEAD = 'project;month;source;category;amount;document';

const rowsOf = (text: string) => {
  const table = readActualsTable(text);
  return 'rows' in table ? table.rows : table.unreadable;
};

const fact = {
  project: 'ALM-2026-0001',
  year: 2026,
  month: '2026-09',
  source: 'local',
  category: 'Строительство',
  amount: '1234.50',
  document: 'Акт № 1',
};

it.each([
  ['semicolons', `${HEAD}\nALM-2026-0001;2026-09;local;Строительство;1 234,5;Акт № 1`],
  [
    'a mark of order and line ends of Windows',
    `\uFEFF${HEAD}\r\nALM-2026-0001;2026-09;local;Строительство;1234,5;Акт № 1\r\n`,
  ],
  [
    'commas and quotes',
    `project,month,source,category,amount,document\nALM-2026-0001,2026-09,local,"Строительство","1234,50",Акт № 1\n`,
  ],
  [
    'tabs',
    `project\tmonth\tsource\tcategory\tamount\tdocument\nALM-2026-0001\t2026-09\tlocal\tСтроительство\t1234.5\tАкт № 1`,
  ],
  [
    'another order and capitals',
    `Amount;DOCUMENT;project;month;source;category\n1234,5;Акт № 1;ALM-2026-0001;2026-09;local;Строительство`,
  ],
  ['empty lines between', `${HEAD}\n\nALM-2026-0001;2026-09;local;Строительство;1234,5;Акт № 1\n\n`],
])('reads a table with %s', (_, text) => {
  expect(rowsOf(text)).toMatchObject([{ actual: fact, problems: [] }]);
});

it('keeps what stands in quotes: separators, quotes and line ends, and counts lines of the file', () => {
  const text = `${HEAD}\nA;2026-09;local;"Дом; ""Юг""";1;"Акт"\nA;2026-09;;Б;—;\nA;2026-09;local;"два\nряда";1;\nA;2026-10;local;В;2;`;
  expect(rowsOf(text)).toMatchObject([
    { row: 2, actual: { category: 'Дом; "Юг"', document: 'Акт' } },
    { row: 3, actual: { source: null, amount: null, document: null } },
    { row: 4, actual: null, problems: [{ field: 'category', code: 'CONTROL_CHARACTER' }] },
    { row: 6, actual: { category: 'В', amount: '2.00' } },
  ]);
});

it('takes the year of the line where it is given', () => {
  expect(rowsOf(`year;${HEAD}\n2025;A;2026-01;local;Б;1;`)).toMatchObject([
    { actual: { year: 2025, month: '2026-01' } },
  ]);
});

it('names everything that is wrong with a row', () => {
  expect(rowsOf(`year;${HEAD}\nпрошлый;;2026-13;akimat;;1,234;${'x'.repeat(301)}\n2026;A;2026-09`)).toMatchObject([
    {
      row: 2,
      actual: null,
      problems: [
        { field: 'month', code: 'NOT_A_MONTH' },
        { field: 'year', code: 'WRONG_TYPE' },
        { field: 'source', code: 'NOT_ONE_OF' },
        { field: 'project', code: 'REQUIRED' },
        { field: 'category', code: 'REQUIRED' },
        { field: 'amount', code: 'NOT_AN_AMOUNT' },
        { field: 'document', code: 'TOO_LONG' },
      ],
    },
    { row: 3, actual: null, problems: [{ code: 'CSV_FIELD_COUNT', params: { expected: 7, given: 3 } }] },
  ]);
});

it.each([
  ['', 'CSV_HEADER', 'project, month, source, category, amount, document'],
  ['project;month;source;category;amount', 'CSV_HEADER', 'document'],
  [`${HEAD};sum`, 'CSV_HEADER', 'sum'],
  [`${HEAD};amount`, 'CSV_HEADER', 'amount'],
])('refuses the header %j', (text, code, columns) => {
  expect(rowsOf(text)).toEqual({ code, params: { columns } });
});

it.each([`${HEAD}\nA;2026-09;local;"Б;1;`, `${HEAD}\nA;2026-09;local;"Б"в;1;`, `${HEAD}\nA;2026-09;local;Б"в";1;`])(
  'refuses a quote out of place: %j',
  (text) => {
    expect(rowsOf(text)).toEqual({ code: 'CSV_QUOTE' });
  },
);
