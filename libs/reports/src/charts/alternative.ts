const LONGEST = 3_000;

/** A text alternative from sentences; a very long one ends, at a whole sentence, with an ellipsis. */
export function alternative(sentences: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const sentence of sentences) {
    length += sentence.length + 2;
    if (length > LONGEST && kept.length > 0) return `${kept.join('. ')} …`;
    kept.push(sentence.replace(/[\s.]+$/, ''));
  }
  return `${kept.join('. ')}.`;
}
