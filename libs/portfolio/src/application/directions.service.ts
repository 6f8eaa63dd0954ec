import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { DirectionPatch } from '../contract/reference.js';
import { lockedByCode } from '../persistence/locked-by-code.js';
import { nameColumns } from '../persistence/names.js';
import { DirectionEntity } from '../persistence/reference.entities.js';

/** The directions of the Development Programme are given by it; only their names are kept here. */
@Injectable()
export class DirectionsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async rename(code: string, expected: ExpectedVersion, { name }: DirectionPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const direction = await lockedByCode(tx, DirectionEntity, code, expected);
      await tx.save(Object.assign(direction, nameColumns(name)));
    });
  }
}
