import { LANGUAGES } from '#libs/kernel';
import { aProject } from '../../testing/committee-papers.js';
import { digest } from '../../testing/direction-digest.js';
import { factsOf, rowsOf, tablesOf, wordsOf } from '../../testing/words-of.js';
import { directionDigestContent } from './direction-digest-content.js';
import { directionDigestWorkbook } from './direction-digest-workbook.js';
import { paperPdf } from './paper-pdf.js';
import type { Paper } from './paper.js';

const paper = directionDigestContent(digest, 'ru');
const chartsOf = ({ sections }: Paper) =>
  sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'chart' ? [block.chart.alt] : [])));
const textsOf = (of: Paper) => wordsOf(of).map(({ text }) => text);

it('says whose direction it is, of which period, and since when it compares', () => {
  expect(paper).toMatchObject({ kind: 'Обзор направления', code: '23.11.2026' });
  expect(paper.title.text).toBe('II. Экономика города');
  expect(factsOf(paper)).toMatchObject({
    'Руководитель базового направления': 'Алия Сейткызы',
    'Отчётный период': '2026-11: 1 ноября 2026 года — 30 ноября 2026 года',
    'Начало сравнения': 'Закрытие периода 2026-10, 13 ноября 2026 года, 17:00',
    'Проектов зелёных / жёлтых / красных / не определено': '0 / 0 / 2 / 0',
    'Уточнённый план': '2 000 004 999,99 ₸; неизвестно по проектам: 1',
    'Требуется отчётов': '2',
    'Сдано / из них подтверждено': '1 / 1',
    'Не сдано': '1',
    'С нарушением срока': '1',
  });
});

it('draws what is judged of each project, the worst first, money by roadmap and the ends that moved', () => {
  const green = aProject({
    code: 'ALM-2026-0000',
    health: { overall: 'green', schedule: 'green', budget: 'unknown', risks: 'amber', divergingSince: null },
  });
  const approved = aProject({ code: 'ALM-2026-0009', stage: 'approved', health: null });
  const [health, money, ends] = chartsOf(
    directionDigestContent({ ...digest, projects: [approved, green, ...digest.projects] }, 'ru'),
  );
  expect(health?.match(/ALM-2026-000\d/g)).toEqual(['ALM-2026-0001', 'ALM-2026-0000', 'ALM-2026-0009']);
  expect(health).toContain('В целом Красный; Сроки Красный; Бюджет Зелёный; Риски Зелёный');
  expect(health).toContain('В целом Зелёный; Сроки Зелёный; Бюджет Не определён; Риски Жёлтый');
  expect(health).toContain('В целом –; Сроки –; Бюджет –; Риски –');
  expect(money).toContain('Промышленность');
  expect(ends).toContain('1\u00a0марта\u00a02027\u00a0года');
});

it('lists what is late and owed, and what the committee said, the days in the city’s zone', () => {
  const [diverging, , , overdue, due, risks, issues, obligations, decisions, instructions] = tablesOf(paper);
  expect(diverging).toHaveLength(1);
  expect(overdue).toEqual([['ALM-2026-0001', 'Котлован', '14.10.2026', '20.01.2027', '40']]);
  expect(due).toEqual([['ALM-2026-0001', 'Кровля', '01.12.2026', '20.12.2026']]);
  expect(risks).toEqual([['ALM-2026-0001', 'Рост цен', '20', '—']]);
  expect(issues).toEqual([['ALM-2026-0001', '4. Нет подключения', 'Комитет', '16.11.2026', '20.11.2026']]);
  expect(obligations).toEqual([
    ['ALM-2026-0002', '—', 'Не сдан', '07.12.2026'],
    ['ALM-2026-0001', 'Алия Сейткызы', 'Подтверждён', '—'],
  ]);
  expect(decisions).toEqual([['D-2026-7', 'ALM-2026-0001', 'Утвердить']]);
  expect(instructions).toEqual([
    ['I-2026-4', 'Доложить о ходе проекта', 'Алия Сейткызы', 'На исполнении', '18.11.2026'],
  ]);
  expect(wordsOf(paper).map(({ note }) => note)).toEqual(
    expect.arrayContaining(['21.11.2026', 'Утвердить новый срок.', 'Просрочка, дней: 5', 'срок нарушен']),
  );
});

it('says so where no end of a project has moved', () => {
  const { project, reports } = digest.ends[0]!;
  const still = { project, reports: reports.map(({ reported }) => ({ reported, expected: '2027-03-01' })) };
  expect(textsOf(directionDigestContent({ ...digest, ends: [still] }, 'ru'))).toContain(
    'Ожидаемые сроки окончания проектов не сдвинулись.',
  );
});

it.each(LANGUAGES)(
  'shows the first of long lists in %s, and all sixty projects on maps that go onto pages',
  (language) => {
    const many = Array.from({ length: 60 }, (_, at) => aProject({ code: `ALM-2026-${String(at + 100)}` }));
    const wordy = 'Электрожабдықтарды#link("x")<b>қамтамасыздандырылмағандықтарыңыздан '.repeat(4);
    const overdue = many.map(({ code }, at) => ({
      ...digest.overdue[0]!,
      project: { code, title: { kk: wordy, ru: wordy, en: wordy } },
      days: 60 - at,
    }));
    const long = directionDigestContent({ ...digest, projects: many, overdue }, language);
    const maps = chartsOf(long).filter((alt) => alt.includes('ALM-2026-1'));
    expect(maps.flatMap((alt) => alt.match(/ALM-2026-1\d\d\./g) ?? [])).toHaveLength(60);
    const rows = tablesOf(long).find((table) => table[0]?.[4] === '60');
    expect(rows).toHaveLength(15);
    expect(textsOf(long).filter((text) => text.includes('60')).length).toBeGreaterThan(1);
    expect(paperPdf(long).subarray(0, 5).toString()).toBe('%PDF-');
  },
);

it('has its projects and overdue milestones as tables', async () => {
  const [projects, overdue] = await rowsOf(directionDigestWorkbook(digest, 'en'));
  expect(projects?.map(([code]) => code)).toEqual(['ALM-2026-0001', 'ALM-2026-0002']);
  expect(overdue?.[0]?.slice(6, 10)).toEqual(['2026-10-14', '2027-01-20', 40, 28]);
});
