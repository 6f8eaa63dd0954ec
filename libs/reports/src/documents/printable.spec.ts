import { codePointsOf, fontFiles } from './font.js';
import { plainText } from './plain-text.js';
import { printable } from './printable.js';

const [font] = fontFiles();
const codePoints = codePointsOf(font!);
const shy = '\u00ad';

it.each([
  ['what the font has', 'Құны 5 ₸ → №', 'Құны 5 ₸ → №'],
  ['an emoji', 'да 😀', 'да [U+1F600]'],
  ['joiners go with the emoji', '✔\ufe0f', '[U+2714]'],
  [
    'a long Kazakh word',
    'қанағаттандырылмағандық',
    ['қа', 'на', 'ғат', 'тан', 'ды', 'рыл', 'ма', 'ған', 'дық'].join(shy),
  ],
  ['a word of thirteen letters', 'Қатысушыларды', 'Қатысушыларды'],
  ['an endless word', 'x'.repeat(30), Array.from('x'.repeat(30)).join(shy)],
  ['one letter fewer', 'x'.repeat(29), 'x'.repeat(29)],
])('prints %s', (_what, text, printed) => expect(printable(text, codePoints)).toBe(printed));

it.each([
  ['a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a\u0000\u0007\u007fb', 'ab'],
  ['\u202eab\u2066c', 'abc'],
  ['a\ud800b\uffff', 'a\ufffdb\ufffd'],
  ['😀', '😀'],
  ['№ 22-3011', '№\u00a022-3011'],
])('%j is plainly %j', (text, plain) => expect(plainText(text)).toBe(plain));
