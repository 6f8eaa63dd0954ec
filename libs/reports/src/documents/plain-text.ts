/**
 * Text as it may stand in an official paper. Control characters and lone surrogates are not text (PDF and XML refuse
 * them); overrides of the writing direction would let a paper read otherwise than its data. A number stays with its sign.
 */
export function plainText(text: string): string {
  return text
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(CONTROL, '')
    .replace(DIRECTION, '')
    .replace(NOT_A_CHARACTER, '\ufffd')
    .replace(/№ (?=\S)/g, '№\u00a0');
}

const CONTROL = /[^\P{Cc}\n]/gu;
const DIRECTION = /[\u202a-\u202e\u2066-\u2069]/g;
const NOT_A_CHARACTER = /\p{Cs}|\p{Noncharacter_Code_Point}/gu;
