import { currentLanguage, translate } from '#libs/platform';
import { describeFinding } from '../application/describe-finding.js';
import type { Finding } from '../domain/index.js';

/** The findings with their sentences in the language of the request. */
export function worded<Screened extends { readonly criteria: readonly Finding[] }>(screening: Screened) {
  const language = currentLanguage();
  return {
    ...screening,
    criteria: screening.criteria.map((finding) => ({
      ...finding,
      text: describeFinding((key, params) => translate(language, key, params), finding, language),
    })),
  };
}
