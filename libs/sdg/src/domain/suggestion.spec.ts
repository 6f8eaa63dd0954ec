import type { Language } from '#libs/kernel';
import { suggest } from './suggestion.js';
import type { AskedWord } from './suggestion.js';

const asking = (...words: string[]): AskedWord[] =>
  words.map((word) => ({ stem: word, written: word.toUpperCase(), weight: 1 }));
const ru = (...words: string[]) => new Map<Language, AskedWord[]>([['ru', asking(...words)]]);
const named = (targets: string, stems: string, language: Language = 'ru') => ({
  targets: targets.split(' '),
  stems: { [language]: stems.split(' ') },
});
const CITY = [
  named('11.2', 'автобус газ закупк'),
  named('11.2', 'троллейбус обновлен парк'),
  named('11.7', 'парк сквер'),
  named('9.1', 'дорог ремонт'),
];

describe('suggestions', () => {
  it('are the targets of what shares a word, the most similar first', () => {
    expect(suggest(ru('парк', 'сквер'), CITY).map(({ target }) => target)).toEqual(['11.7', '11.2']);
    expect(suggest(ru('метро'), CITY)).toEqual([]);
    expect(suggest(new Map(), CITY)).toEqual([]);
  });

  it('score the same text with 1, and without it the rarer word with more', () => {
    const [same] = suggest(ru('парк', 'сквер'), CITY);
    expect(same!.score).toBeCloseTo(1, 12);
    const [rare, common] = suggest(ru('дорог', 'парк', 'метро'), CITY);
    expect([rare!.target, common!.target]).toEqual(['9.1', '11.7']);
    expect(rare!.score).toBeGreaterThan(common!.score);
  });

  it('are 1 − Π (1 − cosine²) with weights ln((N + 1) / (n + ½))', () => {
    const [only] = suggest(ru('автобус', 'метро'), CITY);
    const [known, unknown] = [Math.log(5 / 1.5), Math.log(5 / 0.5)];
    const cosine = known ** 2 / (Math.hypot(known, known, known) * Math.hypot(known, unknown));
    expect(only!.sources[0]!.similarity).toBeCloseTo(cosine, 12);
    expect(only!.score).toBeCloseTo(cosine ** 2, 12);
    const [twice] = suggest(ru('автобус', 'метро'), [...CITY, { ...CITY[0]! }]);
    const each = twice!.sources.map(({ similarity }) => similarity);
    expect(each).toHaveLength(2);
    expect(twice!.score).toBeCloseTo(1 - (1 - each[0]! ** 2) * (1 - each[1]! ** 2), 12);
  });

  it('name the words as they are written, with shares that make up the whole', () => {
    const [first] = suggest(ru('автобус', 'троллейбус', 'парк', 'метро'), CITY);
    expect(first!.target).toBe('11.2');
    expect(first!.words.map(({ word }) => word).toSorted()).toEqual(['АВТОБУС', 'ПАРК', 'ТРОЛЛЕЙБУС']);
    expect(first!.words.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(first!.words.map(({ share }) => share)).toEqual(
      first!.words.map(({ share }) => share).toSorted((a, b) => b - a),
    );
    expect(first!.sources.map(({ words }) => words)).toEqual([['ТРОЛЛЕЙБУС', 'ПАРК'], ['АВТОБУС']]);
  });

  it('count a word of the description less than one of the title', () => {
    const words = asking('дорог', 'автобус').map((word, place) => ({ ...word, weight: place ? 0.25 : 1 }));
    const [first, second] = suggest(new Map([['ru', words]]), [named('9.1', 'дорог'), named('11.2', 'автобус')]);
    expect([first!.target, second!.target]).toEqual(['9.1', '11.2']);
    expect(first!.score).toBeGreaterThan(second!.score);
  });

  it('take of a source in several languages the most similar one', () => {
    const both = { targets: ['11.2'], stems: { ru: ['автобус', 'закупк'], kk: ['автоб'] } };
    const words = new Map<Language, AskedWord[]>([
      ['ru', asking('автобус')],
      ['kk', asking('автоб')],
    ]);
    const [first] = suggest(words, [both]);
    expect(first!.sources).toEqual([{ source: both, similarity: 1, words: ['АВТОБ'] }]);
  });

  it('speak for every target of a source', () => {
    expect(suggest(ru('газ'), [named('11.2 11.6', 'газ')]).map(({ target }) => target)).toEqual(['11.2', '11.6']);
  });

  it('listen to the thirty nearest only', () => {
    const near = Array.from({ length: 30 }, () => named('11.2', 'автобус'));
    const all = suggest(ru('автобус'), [named('9.1', 'автобус дорог'), ...near]);
    expect(all.map(({ target, sources }) => [target, sources.length])).toEqual([['11.2', 30]]);
  });
});
