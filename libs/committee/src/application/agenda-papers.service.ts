import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import type { AgendaPaperInput } from '../contract/agenda.js';
import { AgendaPaperEntity } from '../persistence/meeting.entities.js';
import { lockPlannedItem } from './agenda.service.js';
import { PaperSources } from './paper-sources.js';

/** Papers of agenda items; each stands there with the digest of the very file that the committee gets. */
@Injectable()
export class AgendaPapersService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sources: PaperSources,
  ) {}

  /** Throws 400 for a paper that is not there, 409 PAPER_ALREADY_THERE, 422 PAPER_OF_ANOTHER_PROJECT. */
  async add(actor: Actor, itemId: string, { source, id: sourceId }: AgendaPaperInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item } = await lockPlannedItem(tx, itemId);
      const paper = await this.sources.find(tx, actor, source, sourceId);
      if (!paper) {
        throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
          { pointer: '/id', code: 'UNKNOWN_REFERENCE', params: { value: sourceId } },
        ]);
      }
      if (paper.projectId !== item.projectId) {
        throw new DomainError('unprocessable', 'PAPER_OF_ANOTHER_PROJECT', {}, [
          { pointer: '/id', code: 'PAPER_OF_ANOTHER_PROJECT' },
        ]);
      }
      if (await tx.existsBy(AgendaPaperEntity, { itemId, sourceId }))
        throw new DomainError('conflict', 'PAPER_ALREADY_THERE');
      const { title, sha256 } = paper;
      await tx.insert(AgendaPaperEntity, { id: newId(), itemId, source, sourceId, title, sha256 });
    });
  }

  async remove(itemId: string, paperId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await lockPlannedItem(tx, itemId);
      const paper = await tx.findOneBy(AgendaPaperEntity, { id: paperId, itemId });
      if (!paper) throw new DomainError('not-found', 'NOT_FOUND');
      await tx.remove(paper);
    });
  }
}
