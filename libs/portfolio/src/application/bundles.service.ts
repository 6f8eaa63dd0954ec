import { Injectable } from '@nestjs/common';
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
  async create({ code, name }: BundleInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      await refusingTakenCode(tx.insert(BundleEntity, { id: newId(), code, ...nameColumns(name) }), code);
    });
  }

  async change(code: string, expected: ExpectedVersion, { name }: BundlePatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const bundle = await lockedByCode(tx, BundleEntity, code, expected);
      await tx.save(Object.assign(bundle, nameColumns(name)));
    });
  }
}
