import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#libs/kernel';
import { paperPdf } from './paper-pdf.js';
import type { TableBlock } from './paper.js';
import { projectStatusContent } from './project-status-content.js';
import type { ProjectStatusSnapshot } from './project-status-snapshot.js';

const sample = JSON.parse(
  readFileSync(join(__dirname, '../../testing/project-status.json'), 'utf8'),
) as ProjectStatusSnapshot;

const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length;
const tableOf = (snapshot: ProjectStatusSnapshot, section: number) =>
  projectStatusContent(snapshot, 'ru').sections[section]?.blocks.find(
    (block): block is TableBlock => block.kind === 'table',
  );
const everyWord = (snapshot: ProjectStatusSnapshot) => JSON.stringify(projectStatusContent(snapshot, 'ru'));

it.each(LANGUAGES)('goes onto one page with twenty milestones in %s', (language) => {
  const pdf = paperPdf(projectStatusContent(sample, language));
  expect(pagesOf(pdf)).toBe(1);
});

it('shows twenty of many milestones, those not done first, and says how many more there are', () => {
  const many = Array.from({ length: 30 }, (_, at) => ({
    ...sample.milestones[0]!,
    number: at + 1,
    actualOn: at < 15 ? '2026-05-01' : null,
  }));
  const snapshot = { ...sample, milestones: many };
  const numbers = tableOf(snapshot, 2)?.rows.map(([number]) => Number(number?.text)) ?? [];
  expect(numbers).toHaveLength(20);
  expect(numbers.filter((number) => number > 15)).toHaveLength(15);
  expect(everyWord(snapshot)).toContain('Ещё вех: 10.');
  expect(everyWord(sample)).not.toContain('Ещё вех');
});

it('keeps money without a source apart, and says what is not known', () => {
  expect(tableOf(sample, 3)?.rows[0]?.map(({ text }) => text.replaceAll('\u00a0', ' '))).toEqual([
    '4 000,00',
    '4 300,00',
    '3 900,00',
    '2 100,00',
    '48,84 %',
    '250,00',
  ]);
  const totals = { ...sample.budget.totals, actual: null, absorption: null };
  const unspent = tableOf({ ...sample, budget: { ...sample.budget, totals } }, 3);
  expect(unspent?.rows[0]?.slice(3, 5).map(({ text }) => text)).toEqual(['—', '—']);
});

it('goes onto one page whatever people write', () => {
  const wordy = 'Электрожабдықтарды#link("x")<b>қамтамасыздандырылмағандықтарыңыздан '.repeat(60);
  const said = { ...sample.update!, progress: wordy, problems: wordy, nextSteps: wordy };
  const snapshot = {
    ...sample,
    update: said,
    milestones: sample.milestones.map((milestone) => ({ ...milestone, title: { kk: wordy, ru: wordy, en: wordy } })),
    risks: sample.risks.map((risk) => ({ ...risk, title: wordy })),
    issues: Array.from({ length: 9 }, () => ({ ...sample.issues[0]!, title: wordy })),
    health: { ...sample.health, owner: { ...sample.health.owner, narrative: wordy } },
  };
  for (const language of LANGUAGES) expect(pagesOf(paperPdf(projectStatusContent(snapshot, language)))).toBe(1);
  expect(everyWord(snapshot)).toContain('Ещё проблем: 6');
});

it('is a paper too where nothing is known yet', () => {
  const none = { rating: null, narrative: null, ratedAt: null, stale: true };
  const empty: ProjectStatusSnapshot = {
    ...sample,
    manager: null,
    health: {
      owner: none,
      office: none,
      computed: null,
      slip: null,
      divergence: { points: null, diverging: false, since: null, days: null },
    },
    update: null,
    milestones: [],
    budget: { ...sample.budget, empty: true },
    risks: [],
    issues: [],
  };
  expect(pagesOf(paperPdf(projectStatusContent(empty, 'ru')))).toBe(1);
  for (const said of ['Оценка не дана', 'Вех нет.', 'Бюджет ещё не введён.', 'Отчёт по проекту ещё не сдан.'])
    expect(everyWord(empty)).toContain(said);
});
