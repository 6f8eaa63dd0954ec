import type { Language } from '#libs/kernel';

export const SOURCE_KINDS = ['target', 'global_indicator', 'indicator', 'project'] as const;

/** A word of the text that targets are sought for. */
export interface AskedWord {
  /** What remains of it without its endings; words with the same stem are the same word. */
  readonly stem: string;
  /** As it stands in the text. */
  readonly written: string;
  /** 1 for a word of the title, less for one of the description. */
  readonly weight: number;
}

/** Something with a name whose targets are known: the target itself, one of its indicators, a project that the office has confirmed. */
export interface KnownSource {
  readonly targets: readonly string[];
  /** The stems of its name in each language that it has one in. */
  readonly stems: Readonly<Partial<Record<Language, readonly string[]>>>;
}

export interface Likeness<Source> {
  readonly source: Source;
  /** 0 to 1: the cosine of the angle between both texts, rare words counting for more. */
  readonly similarity: number;
  /** The words of the asked text that it shares, those that count most first. */
  readonly words: readonly string[];
}

export interface Suggestion<Source> {
  readonly target: string;
  /** 0 to 1: grows with each similar source, the more the more similar it is. */
  readonly score: number;
  /** What caused it: each word with its share of the score, the greatest first; the shares add up to 1. */
  readonly words: readonly { readonly word: string; readonly share: number }[];
  /** Where the words come from, the most similar first. */
  readonly sources: readonly Likeness<Source>[];
}

/** So many of the most similar sources speak. */
const NEAREST = 30;

interface Found<Source> extends Likeness<Source> {
  /** Each word's part of the similarity; they add up to 1. */
  readonly parts: ReadonlyMap<string, number>;
}

/**
 * Targets of the nearest neighbours of a text, the likeliest first. Texts are compared within one language by the cosine of their
 * words, weighed by the logarithm of their rarity among all sources (TF-IDF); of a source that is named in several languages the
 * most similar name counts. A target's score is `1 − Π (1 − similarity²)` over its sources. The order of equals is that of `sources`.
 */
export function suggest<Source extends KnownSource>(
  asked: ReadonlyMap<Language, readonly AskedWord[]>,
  sources: readonly Source[],
): Suggestion<Source>[] {
  const nearest = [...compare(asked, sources).values()]
    .toSorted((a, b) => b.similarity - a.similarity)
    .slice(0, NEAREST);
  const byTarget = new Map<string, Found<Source>[]>();
  for (const found of nearest)
    for (const target of found.source.targets) byTarget.set(target, [...(byTarget.get(target) ?? []), found]);
  return [...byTarget].map(([target, found]) => suggestionOf(target, found)).toSorted((a, b) => b.score - a.score);
}

/** Every source that shares a word, in the language in which it is most similar. */
function compare<Source extends KnownSource>(
  asked: ReadonlyMap<Language, readonly AskedWord[]>,
  sources: readonly Source[],
): Map<Source, Found<Source>> {
  const best = new Map<Source, Found<Source>>();
  for (const [language, words] of asked) {
    const texts = sources.flatMap((source) => {
      const stems = source.stems[language];
      return stems === undefined ? [] : [{ source, stems: new Set(stems) }];
    });
    const rarity = rarityIn(texts.map(({ stems }) => stems));
    const length = norm(words.map(({ stem, weight }) => weight * rarity(stem)));
    for (const { source, stems } of texts) {
      const shared = words
        .filter(({ stem }) => stems.has(stem))
        .map(({ stem, written, weight }) => ({ written, value: weight * rarity(stem) ** 2 }))
        .toSorted((a, b) => b.value - a.value);
      if (shared.length === 0) continue;
      const sum = shared.reduce((total, { value }) => total + value, 0);
      const similarity = sum / (length * norm([...stems].map(rarity)));
      if (similarity <= (best.get(source)?.similarity ?? 0)) continue;
      const parts = new Map(shared.map(({ written, value }) => [written, value / sum]));
      best.set(source, { source, similarity, words: [...parts.keys()], parts });
    }
  }
  return best;
}

function suggestionOf<Source>(target: string, found: readonly Found<Source>[]): Suggestion<Source> {
  const shares = new Map<string, number>();
  const whole = found.reduce((total, { similarity }) => total + similarity ** 2, 0);
  for (const { similarity, parts } of found)
    for (const [word, part] of parts) shares.set(word, (shares.get(word) ?? 0) + (part * similarity ** 2) / whole);
  return {
    target,
    score: 1 - found.reduce((product, { similarity }) => product * (1 - similarity ** 2), 1),
    words: [...shares].map(([word, share]) => ({ word, share })).toSorted((a, b) => b.share - a.share),
    sources: found.map(({ source, similarity, words }) => ({ source, similarity, words })),
  };
}

/** How much a word tells: the less the more of the texts have it, and always something. */
function rarityIn(texts: readonly ReadonlySet<string>[]): (stem: string) => number {
  const count = new Map<string, number>();
  for (const stems of texts) for (const stem of stems) count.set(stem, (count.get(stem) ?? 0) + 1);
  return (stem) => Math.log((texts.length + 1) / ((count.get(stem) ?? 0) + 0.5));
}

const norm = (values: readonly number[]): number => Math.hypot(...values);
