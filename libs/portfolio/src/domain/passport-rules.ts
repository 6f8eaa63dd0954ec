import { LANGUAGES } from '#libs/kernel';
import type { FieldError, Language } from '#libs/kernel';

interface Texts {
  readonly kk?: string | null | undefined;
  readonly ru?: string | null | undefined;
  readonly en?: string | null | undefined;
}

/** What the rules of a passport look at; the shape in which it is written. */
export interface Passport {
  readonly originalLanguage: Language;
  readonly title: Texts;
  readonly description?: Texts | null | undefined;
  readonly roadmap?: string | null | undefined;
  readonly furtherRoadmaps: readonly string[];
  readonly districts: readonly string[];
  readonly participants: readonly { readonly organisation: string }[];
  readonly startsOn?: string | null | undefined;
  readonly endsOn?: string | null | undefined;
}

/** Everything about a passport that its shape alone cannot say; a draft may be incomplete, but not contradictory. */
export function contradictions(passport: Passport): FieldError[] {
  const errors: FieldError[] = [];
  if (!passport.title[passport.originalLanguage])
    errors.push({ pointer: `/title/${passport.originalLanguage}`, code: 'ORIGINAL_MISSING' });
  if (passport.startsOn && passport.endsOn && passport.endsOn < passport.startsOn) {
    errors.push({ pointer: '/endsOn', code: 'END_BEFORE_START' });
  }
  errors.push(...duplicates(passport.furtherRoadmaps, (index) => `/furtherRoadmaps/${index}`));
  const main = passport.roadmap ? passport.furtherRoadmaps.indexOf(passport.roadmap) : -1;
  if (main >= 0) errors.push({ pointer: `/furtherRoadmaps/${main}`, code: 'MAIN_ROADMAP' });
  errors.push(...duplicates(passport.districts, (index) => `/districts/${index}`));
  errors.push(
    ...duplicates(
      passport.participants.map((participant) => participant.organisation),
      (index) => `/participants/${index}/organisation`,
    ),
  );
  return errors;
}

/** What a proposal must say before anybody can judge it. */
export function missingForSubmission(passport: Passport): FieldError[] {
  const { originalLanguage, description } = passport;
  return description?.[originalLanguage] ? [] : [{ pointer: `/description/${originalLanguage}`, code: 'REQUIRED' }];
}

/**
 * Languages whose translation is older than the original: all that exist once the original changes,
 * except those written in the same change.
 */
export function staleTranslations(
  original: Language,
  before: Texts,
  after: Texts,
  stale: readonly Language[],
): Language[] {
  const changed = (language: Language) => (before[language] ?? null) !== (after[language] ?? null);
  return LANGUAGES.filter(
    (language) =>
      language !== original && after[language] && !changed(language) && (changed(original) || stale.includes(language)),
  );
}

function duplicates(codes: readonly string[], pointer: (index: number) => string): FieldError[] {
  return codes.flatMap((code, index) =>
    codes.indexOf(code) < index ? [{ pointer: pointer(index), code: 'DUPLICATE' }] : [],
  );
}
