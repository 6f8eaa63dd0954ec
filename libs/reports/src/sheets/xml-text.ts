const ENDS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
const MARKUP = /[&<>"]/g;
/** What XML refuses. */
const FORBIDDEN = /[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}/gu;
/** The format would read `_x0041_` as the letter A (ECMA-376, part 1, 22.9.2.19). */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
const PLAIN = /^[\p{L}\p{N} .,;:()№«»–—-]*$/u;

/** Text between or inside of tags. What XML cannot carry is left out; the rest reads back as it was. */
export function xmlText(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : ''))
    .replace(CODED, '_x005F_')
    .replace(MARKUP, (character) => ENDS[character as keyof typeof ENDS]);
}
