import { useNavigate, useSearch } from '@tanstack/react-router';

/** What stands after `?` in the address: words only, several where a name is repeated, as the API writes them too. */
export type Search = Readonly<Record<string, string | string[]>>;

export function parseSearch(text: string): Search {
  const found: Record<string, string | string[]> = {};
  for (const [name, value] of new URLSearchParams(text)) {
    const before = found[name];
    found[name] = before === undefined ? value : [before, value].flat();
  }
  return found;
}

export function stringifySearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams();
  for (const [name, value] of Object.entries(search))
    for (const word of [value].flat()) if (typeof word === 'string' && word !== '') words.append(name, word);
  const text = words.toString();
  return text === '' ? '' : `?${text}`;
}

/** For a route: keeps the words of the address that the screen knows. `validateSearch: known('direction', 'stage')`. */
export const known =
  <Name extends string>(...names: Name[]) =>
  (search: Record<string, unknown>): { [name in Name]?: string | string[] } =>
    Object.fromEntries(names.filter((name) => search[name] !== undefined).map((name) => [name, search[name]])) as {
      [name in Name]?: string | string[];
    };

export interface Filters {
  /** All values of a name; empty when there is none. */
  readonly all: (name: string) => string[];
  readonly one: (name: string) => string | undefined;
  /** Whether any of these stands in the address. */
  readonly any: (names: readonly string[]) => boolean;
  /** As the API takes them: lists for the names given, single words for the others. */
  readonly set: (changes: Record<string, string | readonly string[] | null | undefined>) => void;
  readonly search: Search;
}

/** The words of the address, and how to change them; each change is a step that Back undoes. */
export function useFilters(): Filters {
  const search: Search = useSearch({ strict: false });
  const navigate = useNavigate();
  const all = (name: string) => [search[name] ?? []].flat();
  return {
    search,
    all,
    one: (name) => all(name)[0],
    any: (names) => names.some((name) => all(name).length > 0),
    set: (changes) => {
      const next = Object.entries({ ...search, ...changes }).filter(([, value]) => value && value.length > 0);
      void navigate({ to: '.', search: Object.fromEntries(next) as never });
    },
  };
}
