import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects, moversOf } from '#libs/portfolio';
import type { SharesInput } from '../contract/shares.js';
import { assertWhole } from '../domain/shares.js';
import { assertMayTag } from '../domain/tag.js';
import { SHARES_VERSION } from '../persistence/shares-version.js';
import { SdgShareEntity, SdgTagEntity } from '../persistence/tag.entities.js';

/** How the money of a project is divided over the targets that it serves. */
@Injectable()
export class SharesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
  ) {}

  /**
   * Puts these shares in the place of all that there were.
   *
   * @throws DomainError conflict PROJECT_ENDED; forbidden SDG_NOT_YOURS
   * @throws DomainError unprocessable SDG_SHARES_NOT_WHOLE, SDG_SHARE_UNCONFIRMED
   */
  async put(actor: Actor, projectId: string, expected: ExpectedVersion, shares: SharesInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      assertMayTag(project.stage, moversOf(actor, project));
      const [{ version }] = await tx.query<[{ version: number }]>(
        `SELECT ${SHARES_VERSION} AS version FROM project p WHERE p.id = $1`,
        [projectId],
      );
      assertVersion(expected, version);
      assertWhole(shares.map(({ percent }) => percent));
      const confirmed = new Set(
        (await tx.findBy(SdgTagEntity, { projectId, state: 'confirmed' })).map(({ targetCode }) => targetCode),
      );
      const others = shares.map(({ target }) => target).filter((target) => !confirmed.has(target));
      if (others.length > 0) {
        throw new DomainError('unprocessable', 'SDG_SHARE_UNCONFIRMED', { targets: others.join(', ') });
      }
      await tx.delete(SdgShareEntity, { projectId });
      await tx.insert(
        SdgShareEntity,
        shares.map(({ target, percent }) => ({ id: newId(), projectId, targetCode: target, percent })),
      );
    });
  }
}
