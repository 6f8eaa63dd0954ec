import { currentLanguage, translate } from '#libs/platform';
import type { FieldError } from '#libs/kernel';
import type { ForecastResult } from '../application/milestone-bulk.service.js';

/** A row's result as it is answered, in the reader's language. */
export function inWords(result: ForecastResult): object {
  if ('version' in result) return { milestoneId: result.milestoneId, ok: true, version: result.version };
  const { milestoneId, refusal } = result;
  const language = currentLanguage();
  const worded = ({ pointer, code, params }: FieldError) => ({
    pointer,
    code,
    message: translate(language, `field.${code}`, params),
  });
  return {
    milestoneId,
    ok: false,
    problem: {
      code: refusal.code,
      detail: translate(language, `error.${refusal.code}`, refusal.params),
      fields: refusal.fields.map(worded),
    },
  };
}
