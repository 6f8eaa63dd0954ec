import * as fc from 'fast-check';
import { createInstance, type i18n } from 'i18next';
import type { Language } from '#libs/kernel';
import { anyFacts, basePolicy, body, factsWith, findingOn, significantFacts } from '../../testing/screening-facts.js';
import { previewAnswer } from '../contract/index.js';
import {
  CRITERION_CODES,
  FINDING_RESULTS,
  type Reason,
  REASONS,
  screen,
  type ScreeningFacts,
} from '../domain/index.js';
import { en } from '../texts/en.js';
import { kk } from '../texts/kk.js';
import { ru } from '../texts/ru.js';
import { describeFinding } from './describe-finding.js';

const CATALOGUES: Readonly<Record<Language, Readonly<Record<string, string>>>> = { kk, ru, en };
const languages: Language[] = ['kk', 'ru', 'en'];
const PLURAL = /_(one|few|many|other)$/;
const keyOf = (key: string) => key.replace(PLURAL, '');
const keysOf = (language: Language) => [...new Set(Object.keys(CATALOGUES[language]).map(keyOf))].toSorted();

/** Fails where a text is absent or asks for a parameter that is not given. */
function strictTexts(): i18n {
  const texts = createInstance({
    fallbackLng: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`no text ${key}`);
    },
    missingInterpolationHandler: (text: string, match: RegExpExecArray) => {
      throw new Error(`${match[0]} is not given to: ${text}`);
    },
    resources: { kk: { translation: kk }, ru: { translation: ru }, en: { translation: en } },
    initAsync: false,
  });
  void texts.init();
  return texts;
}
const texts = strictTexts();
const wordsIn = (language: Language) => (key: string, params?: Readonly<Record<string, string | number>>) =>
  texts.t(key, { lng: language, ...params });

const everyFinding = [
  ...new Map(
    fc
      .sample(anyFacts, { numRuns: 6_000, seed: 1 })
      .flatMap((facts) => screen(basePolicy, facts).criteria)
      .map((finding) => [JSON.stringify(finding), finding]),
  ).values(),
];

it('are tried on every reason', () =>
  expect([...new Set(everyFinding.map(({ reason }) => reason))].toSorted()).toEqual(REASONS.toSorted()));

describe.each(languages)('texts in %s', (language) => {
  it('have the same keys as the others', () => expect(keysOf(language)).toEqual(keysOf('en')));

  it('have every plural form of the language, and no other', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const inFlection = Object.keys(CATALOGUES[language]).filter((key) => PLURAL.test(key));
    for (const key of new Set(inFlection.map(keyOf))) {
      const found = inFlection.filter((each) => keyOf(each) === key).map((each) => each.slice(key.length + 1));
      expect([key, ...found.toSorted()]).toEqual([key, ...forms]);
    }
  });

  it('name every criterion, result and reason', () =>
    expect(keysOf(language)).toEqual(
      expect.arrayContaining([
        ...CRITERION_CODES.map((code) => `criterion.${code}`),
        ...FINDING_RESULTS.map((result) => `criterion.result.${result}`),
        ...REASONS.map((reason) => `reason.${reason}`),
      ]),
    ));

  it('have no reason that is never given', () =>
    expect(keysOf(language).filter((key) => key.startsWith('reason.'))).toHaveLength(REASONS.length));

  it('use the same parameters as the others', () => {
    const used = (from: Language) =>
      Object.entries(CATALOGUES[from]).map(([key, text]) =>
        [keyOf(key), ...(text.match(/{{\w+}}/g) ?? [])].toSorted().join(),
      );
    expect([...new Set(used(language))].toSorted()).toEqual([...new Set(used('en'))].toSorted());
  });

  it('word every finding there is, with all its parameters', () => {
    for (const finding of everyFinding) {
      expect(describeFinding(wordsIn(language), finding, language)).not.toMatch(
        /[{}]|undefined|NaN|^reason\.|screening\./,
      );
    }
  });
});

const on = (code: (typeof CRITERION_CODES)[number], facts: ScreeningFacts, language: Language) =>
  describeFinding(wordsIn(language), findingOn(code, facts), language).replaceAll(/\s/g, ' ');

describe('sentences', () => {
  const mandate = { issuer: 'head_of_state', number: '22-3011', date: '2022-05-19' } as const;

  it.each<[Language, string]>([
    ['kk', 'Жобаның басымдығын Мемлекет басшысы айқындаған: 19.05.2022 күнгі № 22-3011 акт.'],
    ['ru', 'Приоритет проекта определил Глава государства: акт от 19.05.2022 № 22-3011.'],
    ['en', 'The Head of State set the priority of the project: act No. 22-3011 of 19 May 2022.'],
  ])('a mandate in %s', (language, text) => expect(on('1', factsWith({ mandate }), language)).toBe(text));

  it.each<[Language, string]>([
    ['kk', 'Жетіспейтін мәліметтер: актінің нөмірі және актінің күні.'],
    ['ru', 'Недостающие сведения: номер акта и дата акта.'],
    ['en', 'Missing: number of the act and date of the act.'],
  ])('what is missing in %s', (language, text) =>
    expect(on('1', factsWith({ mandate: { issuer: 'akim' } }), language)).toContain(text),
  );

  it.each<[Language, string]>([
    [
      'kk',
      'Жобаның құны 5 000 000 000,01 теңге, бұл 5 000 000 000 теңге шегінен асады. Негізгі бағыт басшысы маңыздылығын әлі растаған жоқ.',
    ],
    [
      'ru',
      'Стоимость проекта 5 000 000 000,01 тенге превышает порог 5 000 000 000 тенге. Значимость ещё не подтверждена руководителем базового направления.',
    ],
    [
      'en',
      'The cost of 5,000,000,000.01 tenge exceeds the threshold of 5,000,000,000 tenge. The head of direction has not attested the significance yet.',
    ],
  ])('an exact amount that awaits attestation in %s', (language, text) =>
    expect(on('4.5', significantFacts, language)).toBe(text),
  );

  it('an amount that a float cannot hold', () =>
    expect(on('4.5', factsWith({ cost: { total: '999999999999999999.99' } }), 'en')).toContain(
      '999,999,999,999,999,999.99 tenge',
    ));

  it('says that the head has attested', () =>
    expect(on('4.1', { ...significantFacts, attestation: { direction: 'II', criteria: ['4.1'] } }, 'en')).toBe(
      'The project affects 12,000 citizens; the threshold is 10,000. The head of direction has attested the significance.',
    ));

  it.each([
    [
      1,
      'Участвует 1 организация акимата, необходимо не менее 3; число курирующих руководителей направлений: 1, необходимо не менее 2.',
    ],
    [2, 'Участвуют 2 организации акимата; необходимо не менее 3.'],
  ])('%s in Russian takes its plural', (count, text) =>
    expect(
      on('2', factsWith({ participants: Array.from({ length: count }, (_, n) => body(`b${n}`, `D${n}`)) }), 'ru'),
    ).toBe(text),
  );

  it.each([
    [1, '1 жителя'],
    [4, '4 жителей'],
    [21, '21 жителя'],
    [9_999, '9 999 жителей'],
  ])('%s citizens in Russian', (affected, words) =>
    expect(on('4.1', factsWith({ citizens: { affected } }), 'ru')).toBe(`Проект затрагивает ${words}; порог — 10 000.`),
  );

  it('names the organisations whose part is missing', () =>
    expect(
      on('2', factsWith({ participants: ['a', 'b', 'c'].map((name) => body(name, name, { part: undefined })) }), 'en'),
    ).toContain('not described: a, b and c.'));

  it.each<[Language, string]>([
    ['kk', 'Қаралмайды: жоба мына өлшемшартқа сәйкес келеді: 1.'],
    ['ru', 'Не рассматривается: проект уже отвечает критерию 1.'],
    ['en', 'Not considered: the project already meets criterion 1.'],
  ])('a criterion that is covered in %s', (language, text) =>
    expect(on('4.4', factsWith({ mandate }), language)).toBe(text),
  );

  it("of the contract's example are the true ones", () => {
    for (const { text, ...finding } of previewAnswer.parse(previewAnswer.meta()?.['example']).criteria) {
      expect(describeFinding(wordsIn('en'), { ...finding, reason: reasonOf(finding.reason) }, 'en')).toBe(text);
    }
  });
});

function reasonOf(text: string): Reason {
  const reason = REASONS.find((each) => each === text);
  if (!reason) throw new Error(`no reason ${text}`);
  return reason;
}
