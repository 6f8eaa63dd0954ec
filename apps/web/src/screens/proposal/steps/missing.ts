import type { Values } from '../draft/values';

/** What a proposal must have before it can be submitted and does not, by the paths of the fields. The server has the last word. */
export function missingIn({ originalLanguage, title, description, direction }: Values): string[] {
  const needed: [path: string, value: string][] = [
    [`title.${originalLanguage}`, title[originalLanguage]],
    ['direction', direction],
    [`description.${originalLanguage}`, description[originalLanguage]],
  ];
  return needed.filter(([, value]) => value.trim() === '').map(([path]) => path);
}
