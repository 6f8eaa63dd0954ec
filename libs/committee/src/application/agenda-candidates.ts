import type { Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import type { Candidate } from '../persistence/candidates-read.js';

const DAY: Intl.DateTimeFormatOptions = { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' };
const LOCALES: Record<Language, string> = { kk: 'ru', ru: 'ru', en: 'en-GB' };

/** A candidate as a reader gets it: with the reason in words. */
export function wordedCandidate(candidate: Candidate, language: Language) {
  const { kind, reason, sourceId, projectId, subjectId, code, title, since, facts } = candidate;
  const day = new Intl.DateTimeFormat(LOCALES[language], DAY).format(new Date(`${facts['day']}T00:00:00Z`));
  const text = translate(language, `candidate.${reason}`, { ...facts, day });
  return { kind, reason, sourceId, projectId, subjectId, code, title, since, text };
}
