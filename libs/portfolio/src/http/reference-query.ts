import { z } from 'zod';
import { line } from '#contracts/platform';
import { pageQuery } from '#libs/platform';
import { ORGANISATION_KINDS } from '../contract/project.js';
import { referenceCode } from '../contract/reference.js';

export const organisationQuery = z.strictObject({
  ...pageQuery,
  kind: z.enum(ORGANISATION_KINDS).optional(),
  direction: referenceCode.optional().meta({ description: 'Code of the curating direction', example: 'I' }),
  active: z.stringbool().optional(),
  q: line(200)
    .optional()
    .meta({ description: 'A part of the name in any language, or of the code', example: 'мобиль' }),
});

export const peopleQuery = z.strictObject({
  ...pageQuery,
  q: line(200).optional().meta({ description: 'A part of the name or position in any language', example: 'ахмет' }),
  manages: z.stringbool().optional().meta({ description: 'Whether the person leads projects' }),
  organisation: referenceCode.optional().meta({ description: 'Code of the organisation', example: 'urban-mobility' }),
  direction: referenceCode.optional().meta({
    description: 'Code of the direction: its head, and people of organisations that it curates',
    example: 'I',
  }),
});
