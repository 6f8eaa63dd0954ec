import type { Actor } from '#libs/kernel';
import { BASE_PATH, currentLanguage } from '#libs/platform';
import { GAP_KINDS } from '../../domain/findings/index.js';
import { mayExplain, mayKeepFindings } from '../../domain/findings/rights.js';
import type { ReadFinding } from '../../persistence/finding-read.js';
import { findingWords } from './finding-words.js';

/** A finding as its reader gets it: in words, with what the reader may do. */
export function findingView(actor: Actor, finding: ReadFinding): object {
  const language = currentLanguage();
  const { fields, kind, params } = finding;
  return {
    ...fields,
    indicator: { ...fields.indicator, href: `/${BASE_PATH}/indicators/${fields.indicator.code}` },
    nature: GAP_KINDS.includes(kind) ? 'gap' : 'contradiction',
    measure: params.measure,
    years: params.years,
    ...findingWords(language, kind, params),
    mayExplain: fields.state === 'open' && mayExplain(actor, finding),
    mayKeep: mayKeepFindings(actor),
  };
}
