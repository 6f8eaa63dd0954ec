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

/** A document in UTF-8 whose root has the namespace; without indents, which would be half of a large file. */
export function writeXml([name, content]: XmlNode, namespace: string): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} xmlns="${namespace}">${textOf(content)}</${name}>\n`;
}

const textOf = (content: XmlNode[1]): string =>
  typeof content === 'object'
    ? content.map((node) => (node === null ? '' : `\n<${node[0]}>${textOf(node[1])}</${node[0]}>`)).join('')
    : escaped(String(content));
