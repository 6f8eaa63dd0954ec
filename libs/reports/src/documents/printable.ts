const SOFT_HYPHEN = '\u00ad';
/** No shorter text holds a word that is parted. */
const LONG = 14;
const LONG_WORD = /\p{Script=Cyrillic}{14,}/gu;
// parted by soft hyphens too: the typesetter lets a line broken at a zero-width space run over its edge
const ENDLESS_WORD = /[^\s\u00a0\u00ad–—-]{30,}/gu;
/** A syllable starts at a consonant before a vowel: right in Kazakh, whose words the typesetter cannot part itself. */
const SYLLABLE =
  /(?<=[аәеёиіоөуұүыэюя]\p{Script=Cyrillic}*)(?=[^аәеёиіоөуұүыэюяьъ\u00ad][аәеёиіоөуұүыэюя]\p{Script=Cyrillic})/giu;
const NEW_LINE = 10;
/** Joiners, variation selectors and the like: they change the look of neighbours and have none of their own. */
const INVISIBLE = /^[\p{Cf}\p{Variation_Selector}]$/u;

/**
 * Text as the paper's font can print it. A character without a glyph is shown by its number (`[U+1F600]`) instead of
 * an empty box or a lost word. A long word may be parted at its syllables, an endless one (an address, a typing error)
 * anywhere, so that none runs off the page.
 */
export function printable(text: string, codePoints: ReadonlySet<number>): string {
  const shown = hasGlyphs(text, codePoints) ? text : replaced(text, codePoints);
  if (shown.length < LONG) return shown;
  return shown
    .replace(ENDLESS_WORD, (word) => Array.from(word).join(SOFT_HYPHEN))
    .replace(LONG_WORD, (word) => word.replace(SYLLABLE, SOFT_HYPHEN));
}

/** Of nearly every text, and quicker to ask than to replace. A letter beyond the basic plane is not asked for. */
function hasGlyphs(text: string, codePoints: ReadonlySet<number>): boolean {
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit !== NEW_LINE && !codePoints.has(unit)) return false;
  }
  return true;
}

function replaced(text: string, codePoints: ReadonlySet<number>): string {
  return Array.from(text, (character) => {
    const point = character.codePointAt(0) ?? 0;
    if (point === NEW_LINE || codePoints.has(point)) return character;
    if (INVISIBLE.test(character)) return '';
    return `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`;
  }).join('');
}
