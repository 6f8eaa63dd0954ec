import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day, Language, Trilingual } from '#libs/kernel';
import { CONFIG, translate } from '#libs/platform';
import type { Config } from '#libs/platform';
import type { Health, HealthReason, Signal, SignalWithReasons } from '../domain/health.js';
import type { Rating } from '../domain/rating.js';
import { healthRowsSql } from '../persistence/health-read.js';
import type { HealthRow } from '../persistence/health-read.js';
import { describeHealthReason } from './describe-health-reason.js';
import { judgedHealth } from './judged-health.js';
import type { JudgedHealth, JudgedSide } from './judged-health.js';

/** A project's health as a paper shows it: every reason is worded in three languages, for a later wording must not change it. */
export interface PaperHealth {
  readonly projectId: string;
  readonly owner: PaperSide;
  readonly office: PaperSide;
  /** Null for what never came into delivery. */
  readonly computed: {
    readonly overall: Signal;
    readonly since: string | null;
    readonly schedule: PaperSignal;
    readonly budget: PaperSignal;
    readonly risks: PaperSignal;
  } | null;
  readonly slip: Health['slip'] | null;
  readonly divergence: JudgedHealth['divergence'];
}

export interface PaperSide {
  readonly rating: Rating | null;
  readonly narrative: string | null;
  readonly ratedAt: string | null;
  readonly stale: boolean;
}

export interface PaperSignal {
  readonly signal: Signal;
  readonly reasons: readonly { readonly signal: Signal; readonly text: Trilingual }[];
}

/** What papers take of projects' health, inside their own transaction. Of any project: the caller sees to who may read. */
@Injectable()
export class HealthForPapers {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** In no order; a project that does not exist is not there. */
  async of(tx: EntityManager, projectIds: readonly string[], day: Day): Promise<PaperHealth[]> {
    const { timeZone } = this.config.city;
    const rows = await tx.query<HealthRow[]>(`${healthRowsSql('$2', '$3')} WHERE p.id = ANY($1::uuid[])`, [
      projectIds,
      day,
      timeZone,
    ]);
    return rows.map((row) => inWords(row.projectId, judgedHealth(row, timeZone)));
  }
}

function inWords(projectId: string, { owner, office, computed, since, divergence }: JudgedHealth): PaperHealth {
  return {
    projectId,
    owner: side(owner),
    office: side(office),
    computed: computed && {
      overall: computed.overall,
      since,
      schedule: signal(computed.schedule),
      budget: signal(computed.budget),
      risks: signal(computed.risks),
    },
    slip: computed && computed.slip,
    divergence,
  };
}

const side = ({ rating, stale }: JudgedSide): PaperSide => ({
  rating: rating?.rating ?? null,
  narrative: rating?.narrative ?? null,
  ratedAt: rating?.ratedAt ?? null,
  stale,
});

const signal = ({ signal: of, reasons }: SignalWithReasons): PaperSignal => ({
  signal: of,
  reasons: reasons.map((reason) => ({ signal: reason.signal, text: sentence(reason) })),
});

function sentence(reason: HealthReason): Trilingual {
  const told = (language: Language) =>
    describeHealthReason((key, params) => translate(language, key, params), reason, language);
  return { kk: told('kk'), ru: told('ru'), en: told('en') };
}
