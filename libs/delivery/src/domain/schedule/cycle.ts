/** Links that close a circle: each of `nodes` is waited for by the next, the last by the first. */
export class CycleFound extends Error {
  constructor(readonly nodes: readonly number[]) {
    super(`links close a circle: ${nodes.join(' → ')}`);
    this.name = 'CycleFound';
  }
}

/**
 * One circle among the nodes that still wait for somebody when no node is left that waits for nobody. Each of them has
 * such a predecessor, so that walking against the links must come to a node for the second time.
 */
export function cycleAmong(waitsFor: Int32Array, out: Int32Array, to: Int32Array): number[] {
  const predecessor = new Int32Array(waitsFor.length).fill(-1);
  let node = -1;
  for (let from = 0; from < waitsFor.length; from++) {
    if (waitsFor[from] === 0) continue;
    for (let link = out[from]!; link < out[from + 1]!; link++) predecessor[to[link]!] = from;
    if (node === -1) node = from;
  }
  const place = new Map<number, number>();
  const walked: number[] = [];
  while (!place.has(node)) {
    place.set(node, walked.length);
    walked.push(node);
    node = predecessor[node]!;
  }
  return walked.slice(place.get(node)).toReversed();
}
