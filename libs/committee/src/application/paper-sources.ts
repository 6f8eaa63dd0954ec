import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/kernel';

/** Which context keeps a paper. */
export const PAPER_SOURCES = ['document', 'report'] as const;
export type PaperSource = (typeof PAPER_SOURCES)[number];

/** A paper as its context knows it; `projectId` is null when it is about no single project. */
export interface FoundPaper {
  readonly title: string;
  readonly sha256: string;
  readonly projectId: string | null;
}

/** Null when there is no such paper, it is not finished, or the actor may not see it. */
export type FindPaper = (tx: EntityManager, actor: Actor, id: string) => Promise<FoundPaper | null>;

/** The contexts that keep papers tell here how to find them; those that come later than the committee, too. */
@Injectable()
export class PaperSources {
  private readonly sources = new Map<PaperSource, FindPaper>();

  register(source: PaperSource, find: FindPaper): void {
    this.sources.set(source, find);
  }

  find(tx: EntityManager, actor: Actor, source: PaperSource, id: string): Promise<FoundPaper | null> {
    const find = this.sources.get(source);
    return find ? find(tx, actor, id) : Promise.resolve(null);
  }
}
