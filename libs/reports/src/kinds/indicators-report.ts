import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import { dayIn } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReviewedIndicators } from '#libs/sdg';
import type { IndicatorsSnapshot } from '../documents/indicators-snapshot.js';
import { CityHead } from './city-head.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

/** The city's indicators, which everybody may read; the projects that work on them are left out, for not everybody sees these. */
@Injectable()
export class IndicatorsReport implements ReportMaker {
  constructor(
    private readonly indicators: ReviewedIndicators,
    private readonly head: CityHead,
  ) {}

  verdict(actor: Actor): Promise<ReportVerdict> {
    return Promise.resolve(may(actor, 'reference.read') ? 'allowed' : 'forbidden');
  }

  async freeze(tx: EntityManager, { params }: ReportSubject, at: Date): Promise<IndicatorsSnapshot> {
    const { city } = this.head;
    const today = dayIn(city.timeZone, at);
    const goals = Array.isArray(params.goals) ? params.goals.map(Number) : null;
    const found = goals ? await this.indicators.ofGoals(tx, goals, today) : await this.indicators.all(tx, today);
    return {
      takenAt: at.toISOString(),
      city,
      goals,
      indicators: found.map(({ projects: _projects, ...indicator }) => indicator),
    };
  }
}
