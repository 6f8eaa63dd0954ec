import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { describeHealthReason, health } from '#libs/delivery';
import { describeFinding } from '#libs/intake';
import type { Actor, Day } from '#libs/kernel';
import { translate } from '#libs/platform';
import { ChangesRead } from '#libs/overview';
import type { AgendaPackSnapshot, PackMatter, PackSheet } from '../documents/agenda-pack-snapshot.js';
import {
  agendaItems,
  changeRequests,
  issues,
  meetingData,
  overdueInstructions,
  sheetData,
} from './agenda-pack-data.js';
import type { SheetData } from './agenda-pack-data.js';
import { changesSince } from './agenda-pack-changes.js';
import { CityHead } from './city-head.js';
import { seesAsCommittee } from './committee-sight.js';
import { said, worded } from './in-all-languages.js';
import { PortfolioFigures } from './portfolio-figures.js';
import type { ReportMaker, ReportSubject, ReportVerdict } from './report-maker.js';

/** What the committee reads before a meeting. */
@Injectable()
export class AgendaPack implements ReportMaker {
  constructor(
    private readonly dataSource: DataSource,
    private readonly figures: PortfolioFigures,
    private readonly changes: ChangesRead,
    private readonly head: CityHead,
  ) {}

  isFor(actor: Actor): boolean {
    return seesAsCommittee(actor);
  }

  async verdict(actor: Actor, { subjectId }: ReportSubject): Promise<ReportVerdict> {
    if (!this.isFor(actor)) return 'forbidden';
    const found = await this.dataSource.query<unknown[]>('SELECT FROM meeting WHERE id = $1', [subjectId]);
    return found.length > 0 ? 'allowed' : { unknown: '/meetingId' };
  }

  prepare(): Promise<void> {
    return this.figures.turn();
  }

  async freeze(tx: EntityManager, { subjectId }: ReportSubject, at: Date): Promise<AgendaPackSnapshot> {
    if (subjectId === null) throw new Error('a committee pack needs a meeting');
    const { before, mode, state, ...meeting } = await meetingData(tx, subjectId, at);
    const items = await agendaItems(tx, subjectId);
    const { day, total } = await this.figures.summary(tx);
    return {
      takenAt: at.toISOString(),
      city: this.head.city,
      day,
      meeting: { ...meeting, mode: worded(`meeting.format.${mode}`), state: worded(`meeting.state.${state}`) },
      items: items.map(({ projectId: _project, subjectId: _subject, kind, ...item }) => ({
        ...item,
        kind: worded(`item.kind.${kind}`),
      })),
      sheets: await sheetsOf(tx, items, day),
      total,
      heatMap: await this.figures.heatMap(tx),
      changes: before && {
        since: { at: before.at, meeting: before.title },
        ...(await changesSince(tx, this.changes, new Date(before.at))),
      },
      overdueInstructions: await overdueInstructions(tx, day),
    };
  }
}

type Items = Awaited<ReturnType<typeof agendaItems>>;

/** One sheet for each project, in the order of the agenda. */
async function sheetsOf(tx: EntityManager, items: Items, day: Day): Promise<PackSheet[]> {
  const projects = [...new Set(items.flatMap(({ projectId }) => projectId ?? []))];
  const subjects = items.flatMap(({ subjectId }) => subjectId ?? []);
  const sheets = await sheetData(tx, projects, day);
  const requests = new Map((await changeRequests(tx, subjects)).map(({ id, ...request }) => [id, request]));
  const raised = new Map((await issues(tx, subjects)).map(({ id, ...issue }) => [id, issue]));
  const matter = ({ position, kind, question, subjectId }: Items[number]): PackMatter => {
    const request = requests.get(subjectId ?? '');
    return {
      position,
      kind: worded(`item.kind.${kind}`),
      question,
      changeRequest: request
        ? {
            number: request.number,
            reason: worded(`changeReason.${request.reasonCode}`),
            justification: request.justification,
            milestones: request.milestones,
            budgetChange: request.budgetChange,
          }
        : null,
      issue: raised.get(subjectId ?? '') ?? null,
    };
  };
  return projects.flatMap((id) => {
    const sheet = sheets.get(id);
    return sheet ? [sheetOf(sheet, day, items.filter(({ projectId }) => projectId === id).map(matter))] : [];
  });
}

function sheetOf({ criteria, looked, kept, ...rest }: SheetData, day: Day, matters: PackMatter[]): PackSheet {
  return {
    ...rest,
    matters,
    criteria: criteria
      .filter(({ result }) => result === 'met')
      .map((finding) => ({
        code: finding.code,
        text: said((language) => describeFinding((key, params) => translate(language, key, params), finding, language)),
      })),
    health: kept && healthOf(looked, kept, day),
  };
}

function healthOf({ facts, policy }: SheetData['looked'], kept: NonNullable<SheetData['kept']>, day: Day) {
  const { overall, slip, schedule, budget, risks } = health(facts, policy, day);
  const reasons = [schedule, budget, risks].flatMap((signal) => signal.reasons);
  return {
    overall,
    slip,
    ...kept,
    reasons: reasons
      .filter(({ signal }) => signal === 'amber' || signal === 'red')
      .map((reason) =>
        said((language) => describeHealthReason((key, params) => translate(language, key, params), reason, language)),
      ),
  };
}
