import type { Language } from '#libs/kernel';
import { translate, writtenDay } from '#libs/platform';
import type { Candidate } from '../persistence/candidates-read.js';

/** A candidate as a reader gets it: with the reason in words. */
export function wordedCandidate(candidate: Candidate, language: Language) {
  const { kind, reason, sourceId, projectId, subjectId, code, title, since, facts } = candidate;
  const day = writtenDay(String(facts['day']), language);
  const text = translate(language, `candidate.${reason}`, { ...facts, day });
  return { kind, reason, sourceId, projectId, subjectId, code, title, since, text };
}
