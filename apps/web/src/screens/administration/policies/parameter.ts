/** A value of a policy's parameters, as JSON has it. */
export type Value = number | string | boolean | readonly string[] | Threshold;

/** How many voters it takes; a share is an exact fraction, a count a number. */
export interface Threshold {
  readonly base: string;
  readonly comparison: 'strictly_more' | 'at_least';
  readonly kind: 'share' | 'count';
  readonly value: string | number;
}

/** One thing that a policy sets, and how it is entered. `path` leads into the parameters: `cost.over`. */
export type Parameter = { readonly path: string } & (
  | { readonly kind: 'number' | 'yes' | 'money' | 'organisations' }
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'threshold'; readonly bases: readonly string[] }
);

/** Key of its text, below `policy.parameter`. */
export const keyOf = ({ path }: Parameter): string => path.replaceAll('.', '_');

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

export function valueOf(parameters: object, { path }: Parameter): Value {
  const found = path.split('.').reduce<unknown>((node, step) => (isNode(node) ? node[step] : undefined), parameters);
  // the API gives every parameter of a version
  return found as Value;
}

export function withValue<Parameters extends object>(parameters: Parameters, { path }: Parameter, value: Value) {
  return replaced(parameters, path.split('.'), value) as Parameters;
}

function replaced(node: unknown, [step, ...rest]: readonly string[], value: Value): unknown {
  if (step === undefined) return value;
  return isNode(node) ? { ...node, [step]: replaced(node[step], rest, value) } : node;
}

export const isSame = (one: Value, other: Value): boolean => JSON.stringify(one) === JSON.stringify(other);
