/** Before the name of a goal, target or indicator in the United Nations' linked data; it is a name, so it stays http. */
export const SDG_IRI = 'http://metadata.un.org/sdg/';

/** Sorts codes of targets by goal, 11.2 before 11.10, and the lettered means of implementation behind the numbered targets. */
export const targetOrder = (code: string): string =>
  `split_part(${code}, '.', 1)::integer, split_part(${code}, '.', 2) ~ '[a-z]', length(${code}), ${code}`;
