import { Injectable } from '@nestjs/common';
import { directionsHeaded } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { sightOf } from '#libs/portfolio';
import { seesAsCommittee } from './committee-sight.js';
import type { ReportVerdict } from './report-maker.js';

/** Who may have papers about a whole direction, or about all of them. */
@Injectable()
export class DirectionSight {
  constructor(private readonly database: ReadDatabase) {}

  /** Of one direction also to its head. */
  async verdict(actor: Actor, direction: string | undefined): Promise<ReportVerdict> {
    const seesCity = sightOf(actor).kind === 'all' || seesAsCommittee(actor);
    if (direction === undefined) return seesCity ? 'allowed' : 'forbidden';
    const found = await this.database.first<{ id: string }>('SELECT id FROM direction WHERE code = $1', [direction]);
    if (!found) return { unknown: '/direction' };
    return seesCity || directionsHeaded(actor).includes(found.id) ? 'allowed' : 'forbidden';
  }

  async hasRoadmap(code: string): Promise<boolean> {
    return (await this.database.first('SELECT FROM roadmap WHERE code = $1', [code])) !== undefined;
  }
}
