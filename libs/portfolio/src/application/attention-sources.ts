import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/kernel';
import type { Values } from '../persistence/sight-sql.js';

/** Whom is asked for what waits, and the placeholders of today's day and the city's time zone. */
export interface Asked {
  readonly actor: Actor;
  readonly values: Values;
  readonly today: string;
  readonly zone: string;
}

/** One kind of thing that waits for somebody. */
export interface AttentionSource {
  /** What has to be done; its sentence is the text `attention.<kind>`. */
  readonly kind: string;
  /** Where it is done, below the base path; `{subject}` and `{project}` stand for ids. */
  readonly href: string;
  /**
   * A SELECT of `subject_id`, `project_id`, `since` (timestamptz), `due_on` (date or null) and `facts` (jsonb: what the sentence
   * names) of all that waits for the actor; null when nothing of the kind ever does. Several that have no row in common are read
   * each by itself, so that an index may give the rows of one in order.
   */
  readonly select: (asked: Asked) => string | readonly string[] | null;
}

/** The contexts tell here what of theirs waits for whom; those that come later than the portfolio, too. */
@Injectable()
export class AttentionSources {
  private readonly sources: AttentionSource[] = [];

  /** Throws when the kind is known already. */
  register(...sources: readonly AttentionSource[]): void {
    for (const source of sources) {
      if (this.sources.some(({ kind }) => kind === source.kind)) throw new Error(`two sources of ${source.kind}`);
      this.sources.push(source);
    }
  }

  all(): readonly AttentionSource[] {
    return this.sources;
  }
}
