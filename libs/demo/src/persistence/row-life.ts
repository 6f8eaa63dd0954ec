/** Who did it, as the history names people; null when the product did. */
export type Author = { readonly id: string; readonly name: string } | null;

/** Values by the names of their columns. */
export type Columns = Readonly<Record<string, unknown>>;

export interface Write {
  readonly at: Date;
  readonly by: Author;
  readonly columns: Columns;
}

/** A row as it was written in the course of time: the first write inserts it, each later one changes the columns it names. */
export interface RowLife {
  readonly id: string;
  readonly writes: readonly [Write, ...Write[]];
}

export const writtenOnce = (id: string, at: Date, by: Author, columns: Columns): RowLife => ({
  id,
  writes: [{ at, by, columns }],
});

/** The row as the last write left it. */
export const lastState = ({ id, writes }: RowLife): Columns =>
  writes.reduce<Columns>((state, { columns }) => ({ ...state, ...columns }), { id });

/** After each write, the values of the columns that ever change. */
export function changingStates({ writes: [first, ...later] }: RowLife): (Write & { readonly place: number })[] {
  const changing = new Set(later.flatMap(({ columns }) => Object.keys(columns)));
  let state: Columns = Object.fromEntries([...changing].map((column) => [column, first.columns[column] ?? null]));
  return [first, ...later].map(({ at, by, columns }, place) => {
    if (place > 0) state = { ...state, ...columns };
    return { at, by, columns: state, place };
  });
}
