import { z } from 'zod';
import { language, line } from '#contracts/platform';
import { currentLanguage, pageQuery, several } from '#libs/platform';
import type { Language } from '#libs/kernel';
import { PUBLISHED_STAGES } from '../domain/published.js';
import type { IndicatorFilters } from '../persistence/published-indicators.js';
import type { PublicFilters } from '../persistence/published-projects.js';

const code = line(60);
const goal = several(z.coerce.number().int().min(1).max(17)).meta({
  description: 'Sustainable Development Goals, any of these',
  example: [11],
});

const projectFilters = {
  q: line(200)
    .optional()
    .meta({ description: 'Words in Russian, Kazakh or English; typing errors are forgiven', example: 'парк' }),
  code: several(code).meta({ description: 'Codes of projects, any of these', example: ['ALM-2026-0001'] }),
  district: several(code).meta({
    description: 'Codes of districts, and `none` for projects that name no district; any of these',
    example: ['medeu'],
  }),
  direction: several(code),
  stage: several(z.enum(PUBLISHED_STAGES)),
  goal,
};
const indicatorFilters = {
  q: line(200).optional().meta({ description: 'A part of the name, or of the code', example: 'PM2.5' }),
  direction: several(code),
  goal,
  territory: line(200).optional().meta({ description: 'A part of its name', example: 'Алматы' }),
};
const wanted = {
  language: language.optional().meta({ description: 'Of headings and names; without it the reader’s', example: 'kk' }),
};

export const projectsQuery = z.strictObject({ ...pageQuery, ...projectFilters });
export const projectsFileQuery = z.strictObject(projectFilters);
export const projectsTableQuery = z.strictObject({ ...wanted, ...projectFilters });
export const indicatorsQuery = z.strictObject({ ...pageQuery, ...indicatorFilters });
export const indicatorsFileQuery = z.strictObject(indicatorFilters);
export const indicatorsTableQuery = z.strictObject({ ...wanted, ...indicatorFilters });

export const projectsAsked = ({ q, ...filters }: z.infer<typeof projectsFileQuery>): PublicFilters => ({
  search: q,
  ...filters,
});

export const indicatorsAsked = ({
  q,
  direction,
  goal: goals,
  territory,
}: z.infer<typeof indicatorsFileQuery>): IndicatorFilters => ({ search: q, direction, goal: goals, territory });

export const languageAsked = ({ language: asked }: { language?: Language | undefined }): Language =>
  asked ?? currentLanguage();
