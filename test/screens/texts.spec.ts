import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const AREAS = join(__dirname, '..', '..', 'apps', 'web', 'src', 'texts');
const areas = readdirSync(AREAS).filter((name) => existsSync(join(AREAS, name, 'ru.ts')));
const PLURALS = { kk: ['one', 'other'], ru: ['few', 'many', 'one', 'other'], en: ['one', 'other'] } as const;
type Language = keyof typeof PLURALS;

type Texts = { readonly [key: string]: string | Texts };

/** All texts of an area by their whole key, as `action.save`. */
async function textsOf(area: string, language: Language): Promise<Map<string, string>> {
  const { default: texts }: { default: Texts } = await import(join(AREAS, area, `${language}.ts`));
  const found = new Map<string, string>();
  const collect = (part: Texts, path: string): void => {
    for (const [key, value] of Object.entries(part))
      if (typeof value === 'string') found.set(`${path}${key}`, value);
      else collect(value, `${path}${key}.`);
  };
  collect(texts, '');
  return found;
}

const base = (key: string): string => key.replace(/_(one|few|many|other)$/, '');

/** Keys without their plural forms, with the parameters that their texts name. */
function shapeOf(texts: ReadonlyMap<string, string>): Record<string, string[]> {
  const params = new Map<string, Set<string>>();
  for (const [key, text] of texts) {
    const names = params.get(base(key)) ?? new Set();
    for (const [, name = ''] of text.matchAll(/\{\{\s*(\w+)[^}]*\}\}/g)) names.add(name);
    params.set(base(key), names);
  }
  return Object.fromEntries([...params].map(([key, names]) => [key, [...names].toSorted()]));
}

it('finds the areas', () => {
  expect(areas).toEqual(expect.arrayContaining(['common', 'day', 'account']));
});

describe.each(areas)('the texts of the screens: %s', (area) => {
  it('are there in every language, with the same parameters', async () => {
    const russian = shapeOf(await textsOf(area, 'ru'));
    expect(shapeOf(await textsOf(area, 'kk'))).toEqual(russian);
    expect(shapeOf(await textsOf(area, 'en'))).toEqual(russian);
  });

  it.each(['kk', 'ru', 'en'] as const)('say something in %s, with each form of a plural', async (language) => {
    const texts = await textsOf(area, language);
    const forms = new Map<string, string[]>();
    for (const [key, text] of texts) {
      expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
      const form = /_(one|few|many|other)$/.exec(key)?.[1];
      if (form) forms.set(base(key), [...(forms.get(base(key)) ?? []), form]);
    }
    for (const [key, found] of forms)
      expect({ key, forms: found.toSorted() }).toEqual({ key, forms: [...PLURALS[language]] });
  });

  it('are Kazakh in Kazakh, not Russian words left behind', async () => {
    const [kk, ru] = await Promise.all([textsOf(area, 'kk'), textsOf(area, 'ru')]);
    const same = [...kk].filter(
      ([key, text]) => ru.get(key) === text && /\p{Script=Cyrillic}{4,} \p{Script=Cyrillic}{4,}/u.test(text),
    );
    expect(same).toEqual([]);
  });
});
