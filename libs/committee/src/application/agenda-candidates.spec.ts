import { LANGUAGES } from '#libs/kernel';
import { addTexts } from '#libs/platform';
import { CANDIDATE_REASONS } from '../contract/agenda.js';
import type { CandidateReason } from '../contract/agenda.js';
import type { Candidate } from '../persistence/candidates-read.js';
import { en } from '../texts/en.js';
import { kk } from '../texts/kk.js';
import { ru } from '../texts/ru.js';
import { wordedCandidate } from './agenda-candidates.js';

addTexts({ kk, ru, en });

const candidate = (reason: CandidateReason, count = 2): Candidate => ({
  kind: 'entry',
  reason,
  sourceId: 's',
  projectId: null,
  code: null,
  title: { kk: null, ru: 'Т', en: null },
  since: '2026-01-01T00:00:00Z',
  facts: { day: '2026-02-01', meeting: 'М', number: 'Р-1', count },
  question: null,
  carriedFrom: null,
  subjectId: null,
});

it.each(LANGUAGES.flatMap((language) => CANDIDATE_REASONS.map((reason) => [language, reason] as const)))(
  'says in %s why: %s, with its day and without holes',
  (language, reason) => {
    const { text } = wordedCandidate(candidate(reason), language);
    expect(text).toContain(language === 'en' ? '01/02/2026' : '01.02.2026');
    expect(text).not.toMatch(/\{\{|^candidate\./);
  },
);

it.each([
  [1, 'Просрочено 1 поручение, самый ранний срок — 01.02.2026.'],
  [4, 'Просрочено 4 поручения, самый ранний срок — 01.02.2026.'],
  [11, 'Просрочено 11 поручений, самый ранний срок — 01.02.2026.'],
])('counts %s overdue instructions in Russian', (count, text) =>
  expect(wordedCandidate(candidate('overdue_instruction', count), 'ru').text).toBe(text),
);
