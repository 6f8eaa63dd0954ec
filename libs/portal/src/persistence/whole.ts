import type { PageRow } from '#libs/platform';

const AT_ONCE = 500;

/** The JSON texts of a whole list that is ordered by one text, some hundred rows at a time. `rows` reads those behind a value. */
export async function* whole(
  rows: (behind: string | null, limit: number) => Promise<PageRow[]>,
): AsyncGenerator<string> {
  let behind: string | null = null;
  for (;;) {
    const found: PageRow[] = await rows(behind, AT_ONCE);
    for (const { json } of found) yield json;
    const last = found.at(-1)?.cursor[0];
    if (found.length < AT_ONCE || typeof last !== 'string') return;
    behind = last;
  }
}
