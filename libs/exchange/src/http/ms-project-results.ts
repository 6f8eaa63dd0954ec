import type { DomainError, Language } from '#libs/kernel';
import { translate } from '#libs/platform';
import type { ImportAction } from '#libs/delivery';
import type { MsProjectResults } from '../application/ms-project.service.js';

const MOST_NAMED = 100;

/** What became of a file, in the reader's words. */
export function inWords(
  { tasks, links, warnings, unnamed, unnamedLinks }: MsProjectResults,
  dryRun: boolean,
  language: Language,
): object {
  const warning = (code: string, count: number, named: { uids?: readonly number[]; numbers?: readonly number[] }) => ({
    code,
    detail: translate(language, `warning.${code}`, { count }),
    uids: (named.uids ?? []).slice(0, MOST_NAMED),
    numbers: (named.numbers ?? []).slice(0, MOST_NAMED),
  });
  return {
    dryRun,
    tasks: {
      ...counts(tasks),
      items: tasks.map(({ refusal, ...task }) => ({ ...task, ...problemOf(refusal, language) })),
    },
    links: {
      ...counts(links),
      items: links.map(({ link: { predecessor, successorUid, type, lagDays }, action, refusal }) => ({
        predecessor: 'uid' in predecessor ? String(predecessor.uid) : `${predecessor.code} ${predecessor.number}`,
        successorUid,
        type,
        lagDays,
        action,
        ...problemOf(refusal, language),
      })),
    },
    warnings: [
      ...warnings.map(({ name, uids }) => warning(name, uids.length, { uids })),
      ...(unnamed.length > 0 ? [warning('MILESTONES_NOT_IN_FILE', unnamed.length, { numbers: unnamed })] : []),
      ...(unnamedLinks > 0 ? [warning('LINKS_NOT_IN_FILE', unnamedLinks, {})] : []),
    ],
  };
}

function counts(results: readonly { readonly action: ImportAction }[]): Record<ImportAction, number> {
  const count = { created: 0, updated: 0, unchanged: 0, refused: 0 };
  for (const { action } of results) count[action] += 1;
  return count;
}

const problemOf = (refusal: DomainError | undefined, language: Language): object =>
  refusal
    ? {
        problem: {
          code: refusal.code,
          detail: translate(language, `error.${refusal.code}`, { ...refusal.params }),
          fields: refusal.fields.map(({ pointer, code, params }) => ({
            pointer,
            code,
            message: translate(language, `field.${code}`, { ...params }),
          })),
        },
      }
    : {};
