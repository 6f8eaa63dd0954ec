import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InTransaction, UnitOfWork, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import type { OrganisationInput, OrganisationPatch } from '../contract/reference.js';
import { lockedByCode } from '../persistence/locked-by-code.js';
import { nameColumns } from '../persistence/names.js';
import { OrganisationEntity } from '../persistence/reference.entities.js';
import { resolveReferences } from '../persistence/references.js';
import { refusingTakenCode } from '../persistence/taken-codes.js';
import { organisationChanged } from './moments.js';

/** The bodies that take part in projects; kept by the administrator. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly inTransaction: InTransaction,
  ) {}

  /** Throws 409 CODE_TAKEN, and 400 for a direction that does not exist. */
  async create({ code, name, kind, direction, active }: OrganisationInput): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const directionId = await curatingDirection(tx, direction);
      const row = { id: newId(), code, ...nameColumns(name), kind, directionId, active };
      await refusingTakenCode(tx.insert(OrganisationEntity, row), code);
    });
  }

  /** Its kind and its curating direction are facts of projects: whoever screens them is told of a change. */
  async change(code: string, expected: ExpectedVersion, patch: OrganisationPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const organisation = await lockedByCode(tx, OrganisationEntity, code, expected);
      const { kind, directionId } = organisation;
      if (patch.name) Object.assign(organisation, nameColumns(patch.name));
      if (patch.kind !== undefined) organisation.kind = patch.kind;
      if (patch.direction !== undefined) organisation.directionId = await curatingDirection(tx, patch.direction);
      if (patch.active !== undefined) organisation.active = patch.active;
      await tx.save(organisation);
      if (organisation.kind !== kind || organisation.directionId !== directionId) {
        await this.inTransaction.tell(tx, organisationChanged, { organisationId: organisation.id });
      }
    });
  }
}

async function curatingDirection(tx: EntityManager, code: string | null | undefined): Promise<string | null> {
  return code ? (await resolveReferences(tx, { direction: code })).direction : null;
}
