import { LANGUAGES } from '#libs/kernel';
import type { Language } from '#libs/kernel';

/** The best of the product's languages for an Accept-Language header (RFC 9110 §12.5.4); Russian when none fits. */
export function preferredLanguage(header: string | undefined): Language {
  let best: { language: Language; quality: number } | undefined;
  for (const part of (header ?? '').split(',')) {
    const [range = '', ...params] = part.trim().toLowerCase().split(';');
    const language = LANGUAGES.find((known) => range === known || range.startsWith(`${known}-`));
    const weight = params.map((param) => /^\s*q=([\d.]+)\s*$/.exec(param)?.[1]).find((found) => found !== undefined);
    const quality = weight === undefined ? 1 : Number(weight);
    if (language && quality > (best?.quality ?? 0)) best = { language, quality };
  }
  return best?.language ?? 'ru';
}
