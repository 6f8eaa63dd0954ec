import { LANGUAGES } from '#libs/kernel';
import { embankment } from '../../testing/minutes-paper.js';
import { minutesContent } from './minutes-content.js';
import type { MinutesPaperData } from './minutes-paper-data.js';
import type { Paper } from './paper.js';
import { paperDocx } from './paper-docx.js';
import { paperPdf } from './paper-pdf.js';

const factsOf = ({ sections }: Paper) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])));
const tablesOf = ({ sections }: Paper) =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === 'table' ? [block.rows.map((row) => row.map(({ text }) => text))] : [])),
  );
const passagesOf = ({ sections }: Paper) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'passage' ? [block.value] : [])));

it.each(LANGUAGES)('speaks %s: no key, no parameter and no undefined in it', (language) => {
  const text = JSON.stringify(minutesContent(embankment, language));
  expect(text).not.toMatch(/\{\{|undefined|"(minutes|outcome|tally|seat|item|vote)\.\w/);
});

it('says who sat there, for whom, and how each seat voted', () => {
  const [members, , recused, seats] = tablesOf(minutesContent(embankment, 'ru'));
  expect(members?.[1]).toEqual(['Алишер Курмангалиев', 'Член комитета', 'Гульнар Утегенова', '1']);
  expect(recused).toEqual([['Инкар Жунусова', 'Ведомство является заказчиком проекта']]);
  expect(seats).toEqual([
    ['Дархан Сатыбалды', 'Присутствует', 'Дархан Сатыбалды', 'За'],
    ['Алишер Курмангалиев', 'Присутствует замещающий', 'Гульнар Утегенова', 'Против'],
    ['Ержан Бекенов', 'Присутствует', '—', '—'],
    ['Инкар Жунусова', 'Отведён', '—', '—'],
  ]);
});

it('writes the arithmetic line by line, and the decision in the language of the paper or says that it lacks', () => {
  const [arithmetic, first, second] = passagesOf(minutesContent(embankment, 'kk'));
  expect(arithmetic?.text.split('\n')).toHaveLength(13);
  expect(arithmetic?.text).toContain('11) Дауыстар тең бөлінді: жақтағандар 1, қарсылар 1.');
  expect(first).toMatchObject({ text: expect.stringContaining('бақылауына алынсын'), language: null, note: null });
  expect(second).toMatchObject({ language: 'ru', note: expect.any(String) });
});

it('prints the head of the register and the hash of what is signed, in groups', () => {
  const values = factsOf(minutesContent(embankment, 'en')).map(({ value }) => value.text.replaceAll(' ', ''));
  expect(values).toEqual(expect.arrayContaining(['13', embankment.minutes.register.hash, embankment.sha256]));
});

it('leaves a line for the chair until the chair has signed', () => {
  const chairOf = (data: MinutesPaperData) =>
    factsOf(minutesContent(data, 'ru')).find(({ label }) => label === 'Председатель')?.value;
  expect(chairOf(embankment)?.text).toMatch(/^_+ {2}Дархан Сатыбалды$/);
  const by = { kk: null, ru: 'Дархан Сатыбалды', en: null };
  const signature = { by, at: '2026-11-23T05:00:00Z', serialNumber: '1f' };
  expect(chairOf({ ...embankment, state: 'signed', signature })).toMatchObject({
    text: 'Дархан Сатыбалды',
    note: expect.stringMatching(/10:00; сертификат 1f$/),
  });
  expect(chairOf({ ...embankment, state: 'signed', signature: { ...signature, serialNumber: null } })?.note).toMatch(
    /^Подписано в системе: .*10:00$/,
  );
});

it('never links a person to a secret choice', () => {
  const [item] = embankment.minutes.items;
  const [voting] = item?.votings ?? [];
  if (!item || !voting) throw new Error('the fixture has a vote');
  const votings = [{ ...voting, secret: true, votes: voting.votes.map((vote) => ({ ...vote, choice: null })) }];
  const paper = minutesContent(
    { ...embankment, minutes: { ...embankment.minutes, items: [{ ...item, votings }] } },
    'ru',
  );
  expect(tablesOf(paper)[3]?.map((row) => row[3])).toEqual(['Голос отдан', 'Голос отдан', '—', '—']);
});

it('gives the same bytes for the same data', async () => {
  for (const draw of [paperPdf, paperDocx]) {
    const [once, again] = [embankment, structuredClone(embankment)].map((data) => draw(minutesContent(data, 'kk')));
    expect((await once!).equals(await again!)).toBe(true);
  }
});
