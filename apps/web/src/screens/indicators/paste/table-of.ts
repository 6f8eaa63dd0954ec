/** The rows of a pasted table, numbered from 1 as the API numbers them; empty lines are left out. */
export function tableOf(text: string): { row: number; fields: string[] }[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const header = lines.find((line) => line.trim() !== '') ?? '';
  const separator = header.includes('\t') ? '\t' : ';';
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [{ row: index + 1, fields: line.split(separator).map((field) => field.trim()) }],
  );
}
