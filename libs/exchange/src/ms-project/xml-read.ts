import { isUtf8 } from 'node:buffer';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { DomainError } from '#libs/kernel';
import type { ErrorParams } from '#libs/kernel';

/** An element as it was read. */
export interface XmlElement {
  readonly name: string;
  /** Its own text, references resolved. */
  readonly text: string;
  readonly children: readonly XmlElement[];
}

const DEEPEST = 30;
const TEXT = '#text';
const CDATA = '#cdata';
const ATTRIBUTES = ':@';

// Entities stay as they are written: only those that XML itself knows are resolved below, and none can be declared.
const parser = new XMLParser({
  preserveOrder: true,
  processEntities: false,
  ignoreAttributes: (name) => name !== 'xmlns',
  parseTagValue: false,
  parseAttributeValue: false,
  ignoreDeclaration: true,
  ignorePiTags: true,
  textNodeName: TEXT,
  cdataPropName: CDATA,
  maxNestedTags: DEEPEST,
});

type Parsed = Readonly<Record<string, unknown>>;
const isParsed = (value: unknown): value is Parsed => typeof value === 'object' && value !== null;
/** What the parser puts into a node's content: a list of nodes. */
const nodesIn = (content: unknown): Parsed[] => (Array.isArray(content) ? content.filter(isParsed) : []);

/**
 * The root of a file from anywhere, with its namespace. No document types, no entities but those of XML, no other encoding than
 * UTF-8, no depth to get lost in.
 * @throws DomainError unprocessable MS_PROJECT_UNREADABLE, with the line or the name of what is wrong
 */
export function readXml(bytes: Buffer): { readonly root: XmlElement; readonly namespace: string | null } {
  if (!isUtf8(bytes)) throw unreadable('', 'XML_NOT_UTF8');
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const declared = /^<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)["']/.exec(text)?.[1];
  if (declared !== undefined && !/^utf-?8$/i.test(declared)) throw unreadable('', 'XML_NOT_UTF8');
  refuseDocumentType(text);
  const valid = XMLValidator.validate(text);
  if (valid !== true) throw unreadable('', 'XML_BROKEN', { line: valid.err.line, column: valid.err.col });
  const [root] = elementsOf(text);
  if (root === undefined) throw unreadable('', 'XML_BROKEN', { line: 1, column: 1 });
  return root;
}

export function unreadable(pointer: string, code: string, params: ErrorParams = {}): DomainError {
  return new DomainError('unprocessable', 'MS_PROJECT_UNREADABLE', {}, [{ pointer, code, params }]);
}

function refuseDocumentType(text: string): void {
  // What stands in a comment or a CDATA section declares nothing; it is blanked out, so that lines are still counted.
  const blank = (part: string) => part.replaceAll(/[^\n]/g, ' ');
  const markup = text.replaceAll(/<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>/g, blank);
  const at = markup.search(/<!(?:DOCTYPE|ENTITY)/i);
  if (at >= 0) throw unreadable('', 'XML_DOCTYPE', { line: markup.slice(0, at).split('\n').length });
}

function elementsOf(text: string) {
  let nodes: unknown;
  try {
    nodes = parser.parse(text);
  } catch (error) {
    // Well-formed, and still more than the parser takes: too deep, or with a name that would reach an object's prototype.
    const isDeep = error instanceof Error && error.message.includes('nested');
    throw isDeep ? unreadable('', 'XML_TOO_DEEP', { max: DEEPEST }) : unreadable('', 'XML_NAME_NOT_TAKEN');
  }
  return nodesIn(nodes).flatMap((node) => {
    const root = elementOf(node);
    const attributes = node[ATTRIBUTES];
    const namespace = isParsed(attributes) ? attributes['@_xmlns'] : undefined;
    return root ? [{ root, namespace: typeof namespace === 'string' ? namespace : null }] : [];
  });
}

function elementOf(node: Parsed): XmlElement | null {
  const name = Object.keys(node).find((key) => key !== ATTRIBUTES);
  if (name === undefined || name === TEXT || name === CDATA) return null;
  const inner = nodesIn(node[name]);
  const text = inner.map((part) => {
    if (TEXT in part) return resolved(String(part[TEXT]));
    return nodesIn(part[CDATA])
      .map((piece) => String(piece[TEXT]))
      .join('');
  });
  return { name, text: text.join('').trim(), children: inner.flatMap((part) => elementOf(part) ?? []) };
}

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Resolves what XML itself knows, once: what comes out is text and is not looked at again. */
const resolved = (text: string): string =>
  text.replaceAll(/&([^;\s&]{0,20});?/g, (whole, name: string) => {
    const number = /^#(?:x([\da-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
    const point = number ? (number[1] ? Number.parseInt(number[1], 16) : Number(number[2])) : null;
    const character = point === null ? ENTITIES[name] : characterOf(point);
    if (character === undefined || !whole.endsWith(';')) throw unreadable('', 'XML_ENTITY', { name: whole });
    return character;
  });

/** XML 1.0, production 2: not every code point is a character. */
const characterOf = (point: number): string | undefined =>
  point === 0x9 ||
  point === 0xa ||
  point === 0xd ||
  (point >= 0x20 && point <= 0xd7ff) ||
  (point >= 0xe000 && point <= 0xfffd) ||
  (point >= 0x10000 && point <= 0x10ffff)
    ? String.fromCodePoint(point)
    : undefined;
