/** The parts of an OpenAPI 3.0 schema that say what a value may look like. */
export interface Schema {
  $ref?: string;
  type?: string;
  format?: string;
  nullable?: boolean;
  example?: unknown;
  default?: unknown;
  enum?: readonly unknown[];
  minimum?: number;
  properties?: Record<string, Schema>;
  additionalProperties?: Schema | boolean;
  items?: Schema;
  allOf?: readonly Schema[];
  anyOf?: readonly Schema[];
  oneOf?: readonly Schema[];
}

export type Schemas = Record<string, Schema>;

/** A media type of a body or an answer. */
export interface Media {
  schema?: Schema;
  example?: unknown;
  examples?: unknown;
}

/**
 * Gives a body or an answer an example put together from the examples of its parts, so that a list need not repeat what
 * its item says. Nothing is invented: a text whose schema gives none leaves the whole without an example.
 */
export function addExample(media: Media, schemas: Schemas): void {
  if (media.example !== undefined || media.examples !== undefined || media.schema === undefined) return;
  const example = exampleOf(media.schema, schemas);
  if (example !== undefined) media.example = example;
}

function exampleOf(schema: Schema, schemas: Schemas): unknown {
  if (schema.example !== undefined) return schema.example;
  if (schema.default !== undefined) return schema.default;
  if (schema.$ref !== undefined) return exampleOf(referenced(schema.$ref, schemas), schemas);
  if (schema.enum) return schema.enum[0];
  const [part] = schema.allOf ?? schema.anyOf ?? schema.oneOf ?? [];
  if (part) return exampleOf(part, schemas);
  switch (schema.type) {
    case 'object':
      return exampleOfObject(schema, schemas);
    case 'array':
      return listOf(schema.items && exampleOf(schema.items, schemas));
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    default:
      return schema.nullable ? null : undefined;
  }
}

function exampleOfObject({ properties = {}, nullable }: Schema, schemas: Schemas): unknown {
  const fields = Object.entries(properties).map(([name, field]) => [name, exampleOf(field, schemas)] as const);
  if (fields.every(([, value]) => value !== undefined)) return Object.fromEntries(fields);
  return nullable ? null : undefined;
}

const listOf = (item: unknown): unknown[] | undefined => (item === undefined ? undefined : [item]);

export function referenced($ref: string, schemas: Schemas): Schema {
  const schema = schemas[$ref.replace('#/components/schemas/', '')];
  if (!schema) throw new Error(`the document has no schema ${$ref}`);
  return schema;
}
