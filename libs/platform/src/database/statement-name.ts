const names = new Map<string, string>();
const MOST = 2000;

/** The same name for the same text; no name (an unprepared statement) once too many texts have been seen. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known || names.size >= MOST) return known;
  const name = `z${names.size}`;
  names.set(text, name);
  return name;
}
