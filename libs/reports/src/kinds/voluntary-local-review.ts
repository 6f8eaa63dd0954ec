import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { may } from '#libs/identity';
import { dayIn } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { sightOf } from '#libs/portfolio';
import {
  ChannelRecordRead,
  ChannelSourceRead,
  ChannelsRead,
  FindingsRead,
  GapsRead,
  ReviewedIndicators,
} from '#libs/sdg';
import type { GapCount, OpenFinding } from '#libs/sdg';
import type { ReviewSnapshot } from '../documents/review-snapshot.js';
import { CityHead } from './city-head.js';
import { COMMITTEE_SIGHT } from './committee-sight.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';
import { leftOutOf, measuresOf } from './review-data.js';

/** A voluntary local review: what the city has promised for some of the goals, does for them, and knows of them. */
@Injectable()
export class VoluntaryLocalReview implements ReportMaker {
  constructor(
    private readonly head: CityHead,
    private readonly indicators: ReviewedIndicators,
    private readonly channels: ChannelsRead,
    private readonly gaps: GapsRead,
    private readonly records: ChannelRecordRead,
    private readonly sources: ChannelSourceRead,
    private readonly findings: FindingsRead,
  ) {}

  /** Approved projects of all directions are in it: for those who answer for the whole city or for a direction of it. */
  isFor(actor: Actor): boolean {
    const sight = sightOf(actor);
    const city = sight.kind === 'all' || sight.allSubmitted || sight.directions.length > 0;
    return may(actor, 'reference.read') && city;
  }

  verdict(actor: Actor): Promise<ReportVerdict> {
    return Promise.resolve(this.isFor(actor) ? 'allowed' : 'forbidden');
  }

  async freeze(tx: EntityManager, { params }: ReportSubject, at: Date): Promise<ReviewSnapshot> {
    const goals = goalsOf(params.goals);
    const { city } = this.head;
    const sight = COMMITTEE_SIGHT;
    const matrix = await this.channels.matrix({ sight, goals }, {}, tx);
    const gaps: GapCount[][] = [];
    for (const goal of goals) gaps.push(await this.gaps.counts({ sight, goals: [goal] }, tx));
    const findings = await this.findings.open(tx, { goals });
    return {
      takenAt: at.toISOString(),
      city,
      goals: goals.map((number, place) => {
        const found = matrix.goals.find(({ goal }) => goal === number);
        if (!found) throw new Error(`there is no goal ${number}`);
        return { number, name: found.name, gaps: gaps[place] ?? [], channels: found.channels };
      }),
      targets: matrix.items.map(({ target, gap, cells }) => ({
        ...target,
        gap,
        channels: cells.map(({ channel, count }) => ({ channel, count })),
      })),
      notes: await this.sources.notes(goals, undefined, tx),
      indicators: await this.indicators.ofGoals(tx, goals, dayIn(city.timeZone, at)),
      records: await this.records.ofGoals(sight, goals, tx),
      measures: await measuresOf(tx, goals),
      findings: findings.map(told),
      sources: await this.sources.citedFor(goals, tx),
      leftOut: await leftOutOf(tx, goals),
    };
  }
}

const goalsOf = (goals: unknown): number[] =>
  Array.isArray(goals) ? goals.filter((goal): goal is number => typeof goal === 'number') : [];

const told = ({ indicatorCode, otherCode, nature, kind, years, words: { kk, ru, en } }: OpenFinding) => ({
  indicator: indicatorCode,
  other: otherCode,
  nature,
  kind,
  years,
  words: { kk: kk.text, ru: ru.text, en: en.text },
});
