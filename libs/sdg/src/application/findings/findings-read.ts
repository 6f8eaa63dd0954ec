import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day, Language } from '#libs/kernel';
import { GAP_KINDS } from '../../domain/findings/index.js';
import type { FindingKind, FindingParams } from '../../domain/findings/index.js';
import { openFindings } from '../../persistence/open-findings.js';
import { findingWords } from './finding-words.js';
import type { FindingWords } from './finding-words.js';

/** An open finding with its words in every language. */
export interface OpenFinding {
  readonly id: string;
  readonly kind: FindingKind;
  readonly nature: 'contradiction' | 'gap';
  readonly indicatorId: string;
  readonly indicatorCode: string;
  /** Code of the other series that it speaks of. */
  readonly otherCode: string | null;
  readonly goal: number | null;
  readonly targets: readonly string[];
  readonly measure: 'plan' | 'fact' | null;
  readonly years: readonly number[];
  readonly dueOn: Day | null;
  readonly words: Readonly<Record<Language, FindingWords>>;
}

/** What stands doubtful or missing, for papers: read inside the transaction that their snapshot is taken in. */
@Injectable()
export class FindingsRead {
  /** Of indicators of any of these goals or targets; all of them when neither is named. By indicator, kind and subject. */
  async open(
    tx: EntityManager,
    { goals, targets }: { readonly goals?: readonly number[]; readonly targets?: readonly string[] } = {},
  ): Promise<OpenFinding[]> {
    const rows = await openFindings(tx, goals ?? null, targets ?? null);
    return rows.map(({ params, ...row }) => ({
      ...row,
      nature: GAP_KINDS.includes(row.kind) ? 'gap' : 'contradiction',
      measure: params.measure,
      years: params.years,
      words: inEveryLanguage(row.kind, params),
    }));
  }
}

const inEveryLanguage = (kind: FindingKind, params: FindingParams): Record<Language, FindingWords> => ({
  kk: findingWords('kk', kind, params),
  ru: findingWords('ru', kind, params),
  en: findingWords('en', kind, params),
});
