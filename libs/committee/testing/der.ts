/** One value of a DER encoding (ITU-T X.690), as much of it as tests on CMS need. */
export interface Der {
  readonly tag: number;
  /** With its tag and length. */
  readonly whole: Buffer;
  readonly content: Buffer;
}

export function der(bytes: Buffer): Der {
  const first = bytes.readUInt8(1);
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f;
  const length = lengthBytes === 0 ? first : bytes.readUIntBE(2, lengthBytes);
  const header = 2 + lengthBytes;
  return {
    tag: bytes.readUInt8(0),
    whole: bytes.subarray(0, header + length),
    content: bytes.subarray(header, header + length),
  };
}

export function childrenOf({ content }: Der): Der[] {
  const children: Der[] = [];
  for (let rest = content; rest.length > 0; rest = rest.subarray(children.at(-1)!.whole.length))
    children.push(der(rest));
  return children;
}

export function encoded(tag: number, ...contents: readonly Buffer[]): Buffer {
  const content = Buffer.concat(contents);
  if (content.length < 0x80) return Buffer.concat([Buffer.from([tag, content.length]), content]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length);
  const significant = length.subarray(length.findIndex((byte) => byte !== 0));
  return Buffer.concat([Buffer.from([tag, 0x80 | significant.length]), significant, content]);
}

/** The bytes with one value changed, which lies at `path` (indexes of children; -1 is the last). */
export function replaced(node: Der, path: readonly number[], change: (at: Der) => Buffer): Buffer {
  const [index, ...below] = path;
  if (index === undefined) return change(node);
  const children = childrenOf(node);
  const place = index < 0 ? children.length + index : index;
  return encoded(
    node.tag,
    ...children.map((child, at) => (at === place ? replaced(child, below, change) : child.whole)),
  );
}
