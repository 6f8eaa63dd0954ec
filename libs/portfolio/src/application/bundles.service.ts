import { Injectable } from '@nestjs/common';
import { DomainError, hasRole } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { UnitOfWork, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { BundleInput, BundlePatch } from '../contract/reference.js';
import { lockedByCode } from '../persistence/locked-by-code.js';
import { nameColumns } from '../persistence/names.js';
import { BundleEntity } from '../persistence/reference.entities.js';
import { refusingTakenCode } from '../persistence/taken-codes.js';

/** Sets of projects that only make sense together; kept by the project office. */
@Injectable()
export class BundlesService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws 409 CODE_TAKEN. */
  async create(actor: Actor, { code, name }: BundleInput): Promise<void> {
    assertOffice(actor);
    await this.unitOfWork.run(async (tx) => {
      await refusingTakenCode(tx.insert(BundleEntity, { id: newId(), code, ...nameColumns(name) }), code);
    });
  }

  async change(actor: Actor, code: string, expected: ExpectedVersion, { name }: BundlePatch): Promise<void> {
    assertOffice(actor);
    await this.unitOfWork.run(async (tx) => {
      const bundle = await lockedByCode(tx, BundleEntity, code, expected);
      await tx.save(Object.assign(bundle, nameColumns(name)));
    });
  }
}

function assertOffice(actor: Actor): void {
  if (!hasRole(actor, 'project_office')) throw new DomainError('forbidden', 'FORBIDDEN');
}
