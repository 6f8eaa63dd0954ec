import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Actor } from '#libs/kernel';
import type { PortfolioSnapshot } from '../documents/portfolio-snapshot.js';
import { CityHead } from './city-head.js';
import { seesAsCommittee } from './committee-sight.js';
import { portfolioProjects } from './portfolio-data.js';
import { PortfolioFigures } from './portfolio-figures.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

/** The portfolio for the committee. */
@Injectable()
export class PortfolioReport implements ReportMaker {
  constructor(
    private readonly figures: PortfolioFigures,
    private readonly head: CityHead,
  ) {}

  isFor(actor: Actor): boolean {
    return seesAsCommittee(actor);
  }

  verdict(actor: Actor): Promise<ReportVerdict> {
    return Promise.resolve(this.isFor(actor) ? 'allowed' : 'forbidden');
  }

  prepare(): Promise<void> {
    return this.figures.turn();
  }

  async freeze(tx: EntityManager, _subject: ReportSubject, at: Date): Promise<PortfolioSnapshot> {
    const summary = await this.figures.summary(tx);
    return {
      takenAt: at.toISOString(),
      city: this.head.city,
      ...summary,
      heatMap: await this.figures.heatMap(tx),
      projects: await portfolioProjects(tx, summary.day),
    };
  }
}
