import { Injectable } from '@nestjs/common';
import { UnitOfWork, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { RoadmapInput, RoadmapPatch } from '../contract/reference.js';
import { lockedByCode } from '../persistence/locked-by-code.js';
import { nameColumns } from '../persistence/names.js';
import { RoadmapEntity } from '../persistence/reference.entities.js';
import { refusingTakenCode } from '../persistence/taken-codes.js';

/** The city's roadmaps; kept by the administrator. */
@Injectable()
export class RoadmapsService {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Throws 409 CODE_TAKEN. */
  async create({ code, name, position, illustrative }: RoadmapInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const place = position ?? ((await tx.maximum(RoadmapEntity, 'position')) ?? 0) + 1;
      const row = { id: newId(), code, ...nameColumns(name), position: place, illustrative };
      await refusingTakenCode(tx.insert(RoadmapEntity, row), code);
    });
  }

  async change(code: string, expected: ExpectedVersion, patch: RoadmapPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const roadmap = await lockedByCode(tx, RoadmapEntity, code, expected);
      if (patch.name) Object.assign(roadmap, nameColumns(patch.name));
      if (patch.position !== undefined) roadmap.position = patch.position;
      if (patch.illustrative !== undefined) roadmap.illustrative = patch.illustrative;
      await tx.save(roadmap);
    });
  }
}
