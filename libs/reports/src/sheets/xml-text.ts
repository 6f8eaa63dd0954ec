const ENDS = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' } as const;
const MARKUP = /[&<>"]/g;
/** What XML refuses. */
const FORBIDDEN = /[^\P{Cc}\n\t]|[\ufffe\uffff]|\p{Cs}/gu;
/** The format would read `_x0041_` as the letter A (ECMA-376, part 1, 22.9.2.19). */
const CODED = /_(?=x[0-9A-Fa-f]{4}_)/g;
/** Whatever one of the above may want to change; most texts have none of it. */
const SPECIAL = /[\p{Cc}\p{Cs}"&<>\ufffe\uffff]|_x/u;

/** Text between or inside of tags. What XML cannot carry is left out; the rest reads back as it was. */
export function xmlText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/\r\n?/g, '\n')
    .replace(FORBIDDEN, (character) => (/\p{Cs}/u.test(character) ? '\ufffd' : ''))
    .replace(CODED, '_x005F_')
    .replace(MARKUP, (character) => ENDS[character as keyof typeof ENDS]);
}
