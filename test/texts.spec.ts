import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '#libs/kernel';
import type { Language } from '#libs/kernel';

const LIBS = join(process.cwd(), 'libs');

const contexts = readdirSync(LIBS).filter((name) => existsSync(join(LIBS, name, 'src/texts/kk.ts')));

async function catalogue(context: string, language: Language): Promise<Record<string, string>> {
  const loaded: Record<string, Record<string, string>> = await import(
    join(LIBS, context, 'src/texts', `${language}.ts`)
  );
  return loaded[language]!;
}

/** A key without its plural form: Russian has four of them, Kazakh and English two. */
const base = (key: string): string => key.replace(/_(one|few|many|other)$/, '');

function paramsByKey(texts: Record<string, string>): Record<string, string[]> {
  const params = new Map<string, Set<string>>();
  for (const [key, text] of Object.entries(texts)) {
    const known = params.get(base(key)) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)) known.add(name);
    params.set(base(key), known);
  }
  return Object.fromEntries([...params].map(([key, names]) => [key, [...names].toSorted()]));
}

const PLURALS: Record<Language, string[]> = {
  kk: ['one', 'other'],
  ru: ['few', 'many', 'one', 'other'],
  en: ['one', 'other'],
};

it('finds the catalogues', () => {
  expect(contexts).toEqual(expect.arrayContaining(['platform', 'identity', 'portfolio', 'intake', 'reports']));
});

describe.each(contexts)('the texts of %s', (context) => {
  it('are there in every language, with the same parameters', async () => {
    const [kk, ru, en] = await Promise.all(LANGUAGES.map((language) => catalogue(context, language)));
    expect(paramsByKey(kk!)).toEqual(paramsByKey(ru!));
    expect(paramsByKey(en!)).toEqual(paramsByKey(ru!));
  });

  it.each(LANGUAGES)('say something in %s, with each form of a plural', async (language) => {
    const texts = await catalogue(context, language);
    const forms = new Map<string, string[]>();
    for (const [key, text] of Object.entries(texts)) {
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
      const form = /_(one|few|many|other)$/.exec(key)?.[1];
      if (form) forms.set(base(key), [...(forms.get(base(key)) ?? []), form]);
    }
    for (const [key, found] of forms)
      expect({ key, forms: found.toSorted() }).toEqual({ key, forms: PLURALS[language] });
  });

  it('are Kazakh in Kazakh, not Russian words left behind', async () => {
    const [kk, ru] = await Promise.all([catalogue(context, 'kk'), catalogue(context, 'ru')]);
    const same = Object.keys(kk).filter(
      (key) => kk[key] === ru[key] && /\p{Script=Cyrillic}{4,} \p{Script=Cyrillic}{4,}/u.test(kk[key]!),
    );
    expect(same).toEqual([]);
  });
});

/** Every TypeScript source of the product, tests aside. */
function sources(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /(?<!\.spec)\.ts$/.test(entry.name) && /\/src(\/|$)/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name));
}

const refusal = /new DomainError\(\s*'[a-z-]+',\s*'([A-Z][A-Z0-9_]+)'/g;
const named =
  /(?:conflict|unprocessable|forbidden|invalid|unauthenticated|stale|'[a-z-]+'): \[((?:\s*'[A-Z][A-Z0-9_]+',?)+\s*)\]/g;
const field = /(?:\bcode: |coded\()'([A-Z][A-Z0-9_]{3,})'/g;

it('words every code by which the product refuses', async () => {
  const known = new Set<string>();
  for (const context of contexts) for (const key of Object.keys(await catalogue(context, 'ru'))) known.add(key);

  const missing = new Set<string>();
  let codes = 0;
  const apps = sources(join(process.cwd(), 'apps')).filter((file) => !file.includes(join('apps', 'web')));
  for (const file of [...sources(LIBS), ...apps]) {
    const text = readFileSync(file, 'utf8');
    const used = [
      ...[...text.matchAll(refusal)].map(([, code = '']) => `error.${code}`),
      ...[...text.matchAll(named)].flatMap(([, list = '']) =>
        [...list.matchAll(/[A-Z][A-Z0-9_]+/g)].map(([code]) => `error.${code}`),
      ),
      // A framework's refusal is named in the same way, with a status beside it.
      ...[...text.matchAll(field)].map(([, code = '']) =>
        known.has(`error.${code}`) ? `error.${code}` : `field.${code}`,
      ),
    ];
    codes += used.length;
    for (const key of used) if (!known.has(key)) missing.add(`${key} (${file.slice(process.cwd().length + 1)})`);
  }
  expect([...missing]).toEqual([]);
  expect(codes).toBeGreaterThan(80);
});
