import { z } from 'zod';

/** A query parameter with several values: `?stage=draft&stage=submitted` or `?stage=draft,submitted`. */
export const several = <Item extends z.ZodType>(item: Item) =>
  z.preprocess(
    (value) =>
      value === undefined
        ? undefined
        : [value].flat().flatMap((part) => (typeof part === 'string' ? part.split(',') : [part])),
    z.array(item).min(1).max(50).optional(),
  );
