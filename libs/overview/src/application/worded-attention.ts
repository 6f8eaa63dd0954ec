import { inLanguage } from '#libs/kernel';
import type { Language, Trilingual } from '#libs/kernel';
import { BASE_PATH, translate, writtenDay } from '#libs/platform';
import type { Waiting } from '../persistence/attention-read.js';

/** What waits, as its reader gets it: in words, and with the way to act. */
export function wordedAttention(
  { kind, subjectId, since, dueOn, project, facts }: Waiting,
  href: string,
  language: Language,
) {
  const params = Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [name, worded(name, value, language)]),
  );
  const path = href.replace('{subject}', subjectId).replace('{project}', project?.id ?? '');
  return {
    kind,
    subjectId,
    text: translate(language, `attention.${kind}`, params),
    since,
    dueOn,
    project,
    href: `/${BASE_PATH}${path}`,
  };
}

function worded(name: string, value: unknown, language: Language): unknown {
  if (name === 'day' && typeof value === 'string') return writtenDay(value, language);
  return isTrilingual(value) ? inLanguage(value, language) : value;
}

const isTrilingual = (value: unknown): value is Trilingual =>
  typeof value === 'object' && value !== null && 'ru' in value;
