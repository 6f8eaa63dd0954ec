import { LANGUAGES } from '#libs/kernel';
import type { Language } from '#libs/kernel';
import { barePassport, industrialZone } from '../../testing/passport-snapshot.js';
import { unzip } from '../../testing/unzip.js';
import { codePointsOf, fontFiles } from './font.js';
import type { PassportSnapshot } from './passport-snapshot.js';
import { paperDocx } from './paper-docx.js';
import { paperPdf } from './paper-pdf.js';
import { passportContent } from './passport-content.js';

const renderPassportPdf = async (snapshot: PassportSnapshot, language: Language) =>
  paperPdf(passportContent(snapshot, language));
const renderPassportDocx = (snapshot: PassportSnapshot, language: Language) =>
  paperDocx(passportContent(snapshot, language));

const hostileTexts = [
  '#set page(width: 1pt)',
  '$x$ *b* _i_ `c` \\ #panic("!") @ref <label> // end',
  '<script>alert(1)</script> & "</w:t>" ]]> &amp;',
  '$t(passport.kind) {{language}} %s',
  '\u202eмәтін שלום مرحبا',
  'смайл 😀 👩‍👩‍👧 汉字',
  'a\u0000b\u0007c\ud800d\ufffee',
  'ы'.repeat(5000),
  'первая\r\nвторая\tтретья',
];

const withText = (text: string): PassportSnapshot => ({
  ...industrialZone,
  title: { ...industrialZone.title, ru: text },
  purpose: text,
  manager: { kk: null, ru: text, en: null },
  risks: [{ title: text, probability: 1, impact: 1 }],
});

const pagesOf = (pdf: Buffer): number => Number(/\/Type \/Pages\s+\/Count (\d+)/.exec(pdf.toString('latin1'))?.[1]);

describe('PDF', () => {
  it.each(LANGUAGES)('is tagged, speaks %s and names its moment', async (language) => {
    const text = (await renderPassportPdf(industrialZone, language)).toString('latin1');
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toContain(`/Lang (${language})`);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toContain('<xmp:CreateDate>2026-11-20T09:05:30');
    expect(text).toContain('GolosText');
  });

  it('is the same to the byte for the same snapshot, and another for another', async () => {
    const first = await renderPassportPdf(industrialZone, 'kk');
    await renderPassportPdf(barePassport, 'ru');
    expect((await renderPassportPdf(structuredClone(industrialZone), 'kk')).equals(first)).toBe(true);
    expect((await renderPassportPdf({ ...industrialZone, stage: 'approved' }, 'kk')).equals(first)).toBe(false);
  });

  it.each(hostileTexts)('takes %j as text', async (text) => {
    const pdf = await renderPassportPdf(withText(text), 'ru');
    expect(pagesOf(pdf)).toBeGreaterThanOrEqual(3);
  });

  it('breaks a long table across pages', async () => {
    const [participant] = industrialZone.participants;
    const participants = Array.from({ length: 200 }, () => participant!);
    expect(pagesOf(await renderPassportPdf({ ...industrialZone, participants }, 'kk'))).toBeGreaterThan(8);
  });

  it('has a glyph for every Kazakh letter and the tenge sign, in each weight', () => {
    for (const font of fontFiles()) {
      const codePoints = codePointsOf(font);
      const lacking = Array.from('әғқңөұүһіӘҒҚҢӨҰҮҺІ₸№«»—→').filter(
        (letter) => !codePoints.has(letter.codePointAt(0) ?? 0),
      );
      expect(lacking).toEqual([]);
      expect(codePoints.has(0x6c49)).toBe(false);
    }
  });
});

describe('DOCX', () => {
  it.each([
    ['kk', 'Алматы индустриялық аймағын кеңейту', 'kk-KZ'],
    ['ru', 'Расширение индустриальной зоны Алматы', 'ru-RU'],
    ['en', 'Expansion of the Almaty Industrial Zone', 'en-GB'],
  ] as const)('holds the words, headings, header rows and language of %s', async (language, title, locale) => {
    const files = unzip(await renderPassportDocx(industrialZone, language));
    const body = files.get('word/document.xml');
    expect(body).toContain(title);
    expect(body).toContain('22-3011');
    expect(body).toContain('<w:pStyle w:val="Heading1"/>');
    expect(body?.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(15);
    expect(body?.match(/<w:tblHeader\/>/g)).toHaveLength(10);
    expect(body).not.toContain('</w:tbl><w:tbl>');
    expect(files.get('word/styles.xml')).toContain(`w:val="${locale}"`);
    expect(
      [...files]
        .filter(([name]) => name.startsWith('word/footer'))
        .map(([, xml]) => xml)
        .join(),
    ).toContain('NUMPAGES');
    expect(files.get('docProps/core.xml')).toContain('2026-11-20T09:05:30.000Z');
  });

  it('is the same to the byte for the same snapshot, whenever it is rendered', async () => {
    const first = await renderPassportDocx(industrialZone, 'kk');
    jest.useFakeTimers({
      now: new Date('2031-02-03T04:05:06Z'),
      doNotFake: ['nextTick', 'setImmediate', 'setTimeout'],
    });
    const later = await renderPassportDocx(industrialZone, 'kk');
    jest.useRealTimers();
    expect(later.equals(first)).toBe(true);
  });

  it.each(hostileTexts)('takes %j as text', async (text) => {
    const body = unzip(await renderPassportDocx(withText(text), 'ru')).get('word/document.xml') ?? '';
    // what XML forbids, and what would turn the writing round
    expect(body).not.toMatch(/[^\P{Cc}\r\n\t]|\p{Cs}|\p{Noncharacter_Code_Point}|\u202e/u);
    expect(body).not.toContain('<script>');
  });

  it('keeps every character that is text', async () => {
    const text = 'a < b & "c" 😀 汉字 #set $x$ *b* \\ {{x}} $t(y)';
    const body = unzip(await renderPassportDocx(withText(text), 'ru')).get('word/document.xml') ?? '';
    expect(body.replaceAll('&quot;', '"')).toContain('a &lt; b &amp; "c" 😀 汉字 #set $x$ *b* \\ {{x}} $t(y)');
  });
});
