import { Injectable } from '@nestjs/common';
import type { ReportKind } from '../contract/report-kinds.js';
import { MinutesPaper } from './minutes-paper.js';
import { ProjectPassport } from './project-passport.js';
import type { ReportMaker } from './report-maker.js';

/** The maker of each kind. A new kind is a line here, in the contract's kinds, among the drawings, and in the table's check. */
@Injectable()
export class ReportMakers {
  private readonly makers: Readonly<Record<ReportKind, ReportMaker>>;

  constructor(passport: ProjectPassport, minutes: MinutesPaper) {
    this.makers = { 'project-passport': passport, minutes };
  }

  of(kind: ReportKind): ReportMaker {
    return this.makers[kind];
  }
}
