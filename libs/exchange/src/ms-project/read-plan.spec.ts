import { DomainError } from '#libs/kernel';
import { readMsProject } from './read-plan.js';

const file = (tasks: string, project = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<Project xmlns="http://schemas.microsoft.com/project"><SaveVersion>14</SaveVersion>${project}<Tasks>${tasks}</Tasks></Project>`;
const row = (uid: number, more = '') =>
  `<Task><UID>${uid}</UID><Name>T${uid}</Name><OutlineLevel>1</OutlineLevel><Start>2026-03-02T09:00:00</Start><Finish>2026-03-06T18:00:00</Finish><Duration>PT40H0M0S</Duration>${more}</Task>`;
const linkTo = (uid: number, more = '') =>
  `<PredecessorLink><PredecessorUID>${uid}</PredecessorUID>${more}</PredecessorLink>`;
const read = (text: string) => readMsProject(Buffer.from(text));

function refusal(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof DomainError) {
      const [field] = error.fields;
      return `${error.kind} ${error.code} ${field?.pointer} ${field?.code} ${JSON.stringify(field?.params)}`;
    }
    throw error;
  }
  return 'taken';
}

describe('refuses', () => {
  const bomb = `<!DOCTYPE Project [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>`;
  it.each([
    ['nothing', '', 'XML_BROKEN'],
    ['no XML', 'PK\u0003\u0004 not xml', 'XML_BROKEN'],
    ['half a file', file(row(1)).slice(0, 200), 'XML_BROKEN'],
    ['crossed tags', '<?xml version="1.0"?>\n<Project>\n<Tasks></Project></Tasks>', '{"line":3'],
    ['a billion laughs', `<?xml version="1.0"?>\n${bomb}${file(row(1)).slice(39)}`, 'XML_DOCTYPE {"line":2}'],
    ['an outside entity', `<!DOCTYPE x SYSTEM "file:///etc/passwd"><Project>&x;</Project>`, 'XML_DOCTYPE {"line":1}'],
    ['a doctype in small letters', `<!doctype x>${file(row(1))}`, 'XML_DOCTYPE'],
    ['a doctype behind a comment', `<!-- a\n -->\n<!DOCTYPE x><Project/>`, 'XML_DOCTYPE {"line":3}'],
    ['an entity nobody knows', file(row(1).replace('T1', '&nbsp;')), 'XML_ENTITY {"name":"&nbsp;"}'],
    ['a bare ampersand', file(row(1).replace('T1', 'A & B')), 'XML_BROKEN {"line":2'],
    ['a name that reaches a prototype', file(row(1, '<__proto__><Name>x</Name></__proto__>')), 'XML_NAME_NOT_TAKEN'],
    ['NUL by reference', file(row(1).replace('T1', '&#0;')), 'XML_ENTITY {"name":"&#0;"}'],
    ['half a character by reference', file(row(1).replace('T1', '&#xD800;')), 'XML_ENTITY'],
    ['elements without end', `<Project>${'<a>'.repeat(200)}${'</a>'.repeat(200)}</Project>`, 'XML_TOO_DEEP {"max":30}'],
    [
      'another root',
      '<Workbook><SaveVersion>1</SaveVersion></Workbook>',
      '/Workbook XML_OTHER_ROOT {"root":"Workbook"}',
    ],
    ['another namespace', '<Project xmlns="urn:other"><SaveVersion>1</SaveVersion></Project>', 'XML_OTHER_ROOT'],
    ['no SaveVersion', '<Project><Tasks/></Project>', '/Project/SaveVersion ELEMENT_MISSING {"element":"SaveVersion"}'],
    [
      'no Tasks',
      '<Project><SaveVersion>14</SaveVersion></Project>',
      '/Project/Tasks ELEMENT_MISSING {"element":"Tasks"}',
    ],
    ['no UID', file(row(1) + '<Task><Name>x</Name></Task>'), '/Project/Tasks/Task/1/UID ELEMENT_MISSING'],
    ['an empty UID', file('<Task><UID></UID></Task>'), '/Project/Tasks/Task/0/UID ELEMENT_MISSING'],
    [
      'a UID that is none',
      file('<Task><UID>1e3</UID></Task>'),
      '/Project/Tasks/Task/0/UID NOT_AN_INTEGER {"value":"1e3"}',
    ],
    ['a UID twice', file(row(1) + row(1)), '/Project/Tasks/Task/1/UID DUPLICATE'],
    ['days without minutes', file(row(1), '<MinutesPerDay>0</MinutesPerDay>'), '/Project/MinutesPerDay NOT_POSITIVE'],
    ['5 001 tasks', file('<Task><UID>1</UID></Task>'.repeat(5001)), '/Project/Tasks TOO_MANY_TASKS {"max":5000}'],
    ['a lag in words', file(row(1) + row(2, linkTo(1, '<LinkLag>soon</LinkLag>'))), 'NOT_AN_INTEGER {"value":"soon"}'],
    ['UTF-16 by its own word', file(row(1)).replace('UTF-8', 'UTF-16'), 'XML_NOT_UTF8'],
  ])('%s', (_, text, expected) => {
    const said = refusal(() => read(text));
    expect(said).toMatch(/^unprocessable MS_PROJECT_UNREADABLE /);
    expect(said).toContain(expected);
  });

  it('bytes that are no UTF-8', () => {
    const bytes = Buffer.concat([Buffer.from(file(row(1))), Buffer.from([0xff, 0xfe])]);
    expect(refusal(() => readMsProject(bytes))).toContain('XML_NOT_UTF8');
  });

  // a reader that goes back for each sign would not be ready within the hour
  it.each([
    ['elements never closed', `<Project>${'<a b="c">'.repeat(580_000)}`],
    ['opening signs', '<'.repeat(5_000_000)],
    ['references without an end', `<Project>${'&amp'.repeat(1_250_000)}</Project>`],
    ['a comment never closed', `<!--${'-'.repeat(5_000_000)}`],
  ])(
    '5 MB of %s before long',
    (_, broken) => {
      expect(refusal(() => read(broken))).toContain('XML_');
    },
    120_000,
  );
});

it('takes what other programs write: a byte order mark, references, CDATA, comments, unknown elements', () => {
  const name = '<Name><![CDATA[A &amp; <B>]]> &#x416;&#1078; &lt;!DOCTYPE&gt;<!-- <!DOCTYPE x> --></Name>';
  const { tasks } = read(`\ufeff${file(row(3, '<Foo><Bar a="1">x</Bar></Foo>').replace('<Name>T3</Name>', name))}`);
  expect(tasks).toMatchObject([{ uid: 3, name: 'A &amp; <B>Жж <!DOCTYPE>' }]);
});

it.each([
  ['Duration of nothing', '<Duration>PT0H0M0S</Duration>', true],
  ['Duration of nothing, flagged', '<Duration>PT0H0M0S</Duration><Milestone>1</Milestone>', true],
  ['Duration of nothing, but no milestone', '<Duration>PT0H0M0S</Duration><Milestone>0</Milestone>', false],
  ['a week, flagged', '<Duration>PT40H0M0S</Duration><Milestone>1</Milestone>', false],
  ['no duration', '<Milestone>1</Milestone>', true],
])('a row with %s is a point in time: %#', (_, elements, isPoint) => {
  const text = file(
    `<Task><UID>1</UID><Name>x</Name><Start>2026-03-02T09:00:00</Start><Finish>2026-03-02T09:00:00</Finish>${elements}</Task>`,
  );
  expect(read(text).tasks).toMatchObject([{ isPoint }]);
});

it.each([
  ['2026-02-28T18:00:00', '2026-02-28'],
  ['2026-02-28T18:00', '2026-02-28'],
  ['2026-02-29T18:00:00', undefined],
  ['2026-02-28', undefined],
  ['0000-01-01T00:00:00', undefined],
  ['tomorrow', undefined],
  ['', null],
])('the day of %j is %s', (finish, day) => {
  const { tasks } = read(file(row(1).replace('2026-03-06T18:00:00', finish)));
  expect(tasks[0]!.finish).toBe(day);
});

it.each([
  ['a heading', row(1, '<Summary>1</Summary>'), 'SUMMARY_TASKS_SKIPPED'],
  ['a task of another file', row(1, '<ExternalTask>1</ExternalTask>'), 'EXTERNAL_TASKS_SKIPPED'],
  ['an inactive task', row(1, '<Active>0</Active>'), 'INACTIVE_TASKS_SKIPPED'],
])('leaves out %s, says so, and its links', (_, task, name) => {
  const { tasks, links, warnings } = read(file(task + row(2, linkTo(1))));
  expect(tasks.map(({ uid }) => uid)).toEqual([2]);
  expect(links).toEqual([]);
  expect(warnings).toEqual(
    [
      { name: 'LINK_TO_SKIPPED_TASK', uids: [2] },
      { name, uids: [1] },
    ].toSorted((a, b) => (a.name < b.name ? -1 : 1)),
  );
});

it.each([
  ['percent', '<LinkLag>50</LinkLag><LagFormat>19</LagFormat>', 'LAG_IN_PERCENT'],
  ['elapsed percent', '<LinkLag>50</LinkLag><LagFormat>20</LagFormat>', 'LAG_IN_PERCENT'],
  ['elapsed days', '<LinkLag>14400</LinkLag><LagFormat>8</LagFormat>', 'LAG_IN_ELAPSED_TIME'],
  ['half a day', '<LinkLag>2400</LinkLag><LagFormat>7</LagFormat>', 'LAG_NOT_WHOLE_DAYS'],
  ['an unknown unit', '<LinkLag>4800</LinkLag><LagFormat>77</LagFormat>', 'LAG_FORMAT_UNKNOWN'],
  ['an unknown type', '<Type>9</Type>', 'LINK_TYPE_UNKNOWN'],
  [
    'another file by no code',
    '<CrossProject>1</CrossProject><CrossProjectName>C:\\plan</CrossProjectName>',
    'EXTERNAL_LINK_UNKNOWN',
  ],
])('leaves out a link with %s, and says so', (_, elements, name) => {
  const { links, warnings } = read(file(row(1) + row(2, linkTo(1, elements))));
  expect(links).toEqual([]);
  expect(warnings).toEqual([{ name, uids: [2] }]);
});

it('reads types, lags in the file’s own days, and links into other files', () => {
  const { links } = read(
    file(
      row(1) +
        row(2, linkTo(1, '<Type>0</Type><LinkLag>8400</LinkLag><LagFormat>7</LagFormat>')) +
        row(3, linkTo(2)) +
        row(
          4,
          linkTo(
            7,
            '<Type>3</Type><CrossProject>1</CrossProject><CrossProjectName>C:\\Планы\\ALM-2026-0009.mpp\\12</CrossProjectName>',
          ),
        ),
      '<MinutesPerDay>420</MinutesPerDay>',
    ),
  );
  expect(links).toEqual([
    { predecessor: { uid: 1 }, successorUid: 2, type: 'FF', lagDays: 2 },
    { predecessor: { uid: 2 }, successorUid: 3, type: 'FS', lagDays: 0 },
    { predecessor: { code: 'ALM-2026-0009', number: 12 }, successorUid: 4, type: 'SS', lagDays: 0 },
  ]);
});
