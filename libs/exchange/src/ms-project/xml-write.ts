/** An element: its name and its text or its children; a child that is null is left out. */
export type XmlNode = readonly [name: string, content: string | number | readonly (XmlNode | null)[]];

// Characters that XML 1.0 cannot hold, not even as references.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(CONTROL, '')
    .replaceAll(/[&<>\r]/g, (sign) => ESCAPES[sign] ?? sign);

/** A document in UTF-8 whose root has the namespace. */
export function writeXml([name, content]: XmlNode, namespace: string): string {
  const inner = typeof content === 'object' ? children(content, '') : escaped(String(content));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="${namespace}">${inner}</${name}>\n`;
}

const children = (nodes: readonly (XmlNode | null)[], indent: string): string =>
  `${nodes.map((node) => (node === null ? '' : `\n${indent}  ${element(node, `${indent}  `)}`)).join('')}\n${indent}`;

const element = ([name, content]: XmlNode, indent: string): string =>
  `<${name}>${typeof content === 'object' ? children(content, indent) : escaped(String(content))}</${name}>`;
