const LONGEST = 31;

/** Names that every spreadsheet program takes: no forbidden signs, at most 31 characters, no two alike. */
export function sheetNames(wanted: readonly string[]): string[] {
  // the program keeps this name for itself
  const taken = new Set(['history']);
  return wanted.map((name) => {
    const plain = cleaned(name, LONGEST) || 'Sheet';
    let own = plain;
    for (let count = 2; taken.has(own.toLowerCase()); count += 1) {
      const suffix = ` (${count})`;
      own = cleaned(plain, LONGEST - suffix.length) + suffix;
    }
    taken.add(own.toLowerCase());
    return own;
  });
}

const cleaned = (name: string, longest: number): string =>
  name
    .replace(/[[\]:*?/\\]|\p{Cc}/gu, ' ')
    .replace(/\s+/g, ' ')
    .slice(0, longest)
    .replace(/[\uD800-\uDBFF]$/, '')
    .replace(/^['\s]+|['\s]+$/g, '');
