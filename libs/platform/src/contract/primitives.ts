import { z } from 'zod';

/** Field code carried by a custom check; the edge words it from the text catalogues under `field.<code>`. */
const coded = (code: string) => ({ params: { code } });

// Everything below U+0020 but tab, line feed and carriage return, and DEL: PostgreSQL refuses NUL, nobody types the others.
// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const plainText = z
  .string()
  .refine((value) => value.isWellFormed(), coded('NOT_UNICODE'))
  .refine((value) => !CONTROL.test(value), coded('CONTROL_CHARACTER'));

/** Text of one or many lines, trimmed, not empty. */
export const prose = (max: number) => plainText.trim().min(1).max(max);

/** Text without line breaks, trimmed, not empty. */
export const line = (max: number) => prose(max).refine((value) => !/[\r\n]/.test(value), coded('LINE_BREAK'));

/** Tenge, not negative, at most two places, as a string: `"5000000000.01"`. */
const MONEY = /^\d{1,18}(\.\d{1,2})?$/;
export const money = z
  .string()
  .refine((value) => MONEY.test(value), coded('NOT_MONEY'))
  .meta({
    pattern: MONEY.source,
    description: 'Tenge as a decimal string with at most two places',
    example: '5000000000.00',
  });

const DECIMAL = /^-?\d{1,15}(\.\d{1,4})?$/;
/** A measured value as an exact decimal string. */
export const decimal = z
  .string()
  .refine((value) => DECIMAL.test(value), coded('NOT_DECIMAL'))
  .meta({
    pattern: DECIMAL.source,
    description: 'Decimal string with at most four places',
    example: '50',
  });

/** A calendar day that exists. */
export const day = z.iso
  .date()
  // There is no year 0, and PostgreSQL knows it.
  .refine((value) => !value.startsWith('0000'), coded('NOT_A_DAY'))
  .meta({ description: 'Day, YYYY-MM-DD', example: '2026-09-30' });

export const moment = z.iso
  .datetime({ offset: true })
  .meta({ description: 'Moment, RFC 3339', example: '2026-11-23T09:00:00.000Z' });

export const year = z.int().min(1990).max(2200).meta({ example: 2027 });

/** Read in small letters, as the database writes it: capitals name the same. */
export const id = z
  .uuid()
  .toLowerCase()
  .meta({ description: 'UUIDv7', example: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b' });

export const language = z.enum(['kk', 'ru', 'en']);

/** A text in up to three languages; at least one is given. */
export const trilingual = (text: z.ZodType<string, string>) =>
  z
    .strictObject({ kk: text.nullish(), ru: text.nullish(), en: text.nullish() })
    .refine(({ kk, ru, en }) => [kk, ru, en].some((given) => typeof given === 'string'), coded('NO_LANGUAGE'));

/** A change of such a text: a language that is not given stays as it is, null empties it. */
export const trilingualPatch = (text: z.ZodType<string, string>) =>
  z
    .strictObject({ kk: text.nullish(), ru: text.nullish(), en: text.nullish() })
    .refine((value) => Object.values(value).some((given) => given !== undefined), coded('NOTHING_TO_CHANGE'));

/** Whatever JSON can hold. */
export const anyValue = z.unknown().meta({ description: 'Any JSON value', example: '2026-12-31' });

/** The same in answers: every language is there, null where nobody has written it. */
export const trilingualView = z
  .object({ kk: z.string().nullable(), ru: z.string().nullable(), en: z.string().nullable() })
  .meta({ example: { kk: 'Жоба', ru: 'Проект', en: 'Project' } });
