import { canonicalJson, decisionEntry, effectsOf, nextLine, sha256 } from '#libs/committee';
import type { RegisteredDecision, RegisterLine } from '#libs/committee';
import type { Day } from '#libs/kernel';
import { addDays, yearOf } from '../domain/days.js';
import type { DemoProject, DemoStep } from '../domain/demo-city.js';
import { decisionTexts } from '../domain/decision-wording.js';
import type { DemoOutcome } from '../domain/decision-wording.js';
import { headOf } from '../domain/directions.js';
import { datedId } from '../persistence/dated-id.js';
import type { DemoTable } from '../persistence/past-writer.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Author, RowLife, Write } from '../persistence/row-life.js';
import type { CommitteeSeats } from './committee-seats.js';
import { pastVote } from './committee-votes.js';
import { momentOf } from './moments.js';
import { idOf } from './reference-rows.js';
import type { References } from './reference-rows.js';

const TITLE = 'Заседание Управляющего комитета';
const PLACE = 'Зал заседаний акимата';
const OPENS = 10 * 60;
const MINUTES_AN_ITEM = 5;
const MINUTE = 60_000;

/** A project whose entry the committee decided. */
export interface DecidedProject {
  readonly project: DemoProject;
  readonly id: string;
  readonly code: string;
  readonly step: DemoStep;
}

/** What a project's own past has to know of the decision on it. */
export interface PastDecision {
  readonly id: string;
  readonly number: string;
  readonly outcome: DemoOutcome;
  readonly on: Day;
  readonly at: Date;
}

export interface CommitteePast {
  /** In the order in which they refer to each other. */
  readonly tables: readonly (readonly [DemoTable, readonly RowLife[]])[];
  /** By the project's key. */
  readonly decisions: ReadonlyMap<string, PastDecision>;
  readonly head: Pick<RegisterLine, 'sequence' | 'hash'> | null;
}

export const decidedProjects = (
  drafts: readonly { readonly project: DemoProject; readonly id: string; readonly code: string }[],
): DecidedProject[] =>
  drafts.flatMap(({ project, id, code }) => {
    const step = project.life.steps.find(({ decision }) => decision !== null);
    return step ? [{ project, id, code, step }] : [];
  });

/** The days on which the committee met, the earliest first. */
export const meetingDays = (projects: readonly DemoProject[]): Day[] =>
  [
    ...new Set(
      projects.flatMap(({ life }) => life.steps.flatMap(({ decision, on }) => (decision === null ? [] : [on]))),
    ),
  ].toSorted();

/** Every past meeting with its items, votes, decisions and their lines in the register, as the product would have written them. */
export function committeePast(
  decided: readonly DecidedProject[],
  seats: CommitteeSeats,
  rulesId: string,
  references: References,
): CommitteePast {
  const story = new CommitteeStory(seats, rulesId, references);
  for (const day of meetingDays(decided.map(({ project }) => project)))
    story.meet(
      day,
      decided.filter(({ step }) => step.on === day),
    );
  return story.told();
}

class CommitteeStory {
  private readonly meetings: RowLife[] = [];
  private readonly items: RowLife[] = [];
  private readonly presences: RowLife[] = [];
  private readonly votings: RowLife[] = [];
  private readonly votes: RowLife[] = [];
  private readonly decisionRows: RowLife[] = [];
  private readonly texts: RowLife[] = [];
  private readonly publications: RowLife[] = [];
  private readonly entries: RowLife[] = [];
  private readonly decisions = new Map<string, PastDecision>();
  private head: RegisterLine | null = null;
  private numbered = { year: 0, number: 0 };
  private readonly office: NonNullable<Author>;
  private readonly people: ReadonlyMap<string, NonNullable<Author>>;

  constructor(
    private readonly seats: CommitteeSeats,
    private readonly rulesId: string,
    private readonly references: References,
  ) {
    this.office = idOf(references.people, 'office');
    this.people = new Map([...references.people.values()].map((person) => [person.id, person]));
  }

  told(): CommitteePast {
    return {
      tables: [
        ['committee_membership', this.seats.membershipRows],
        ['committee_deputy', this.seats.deputyRows],
        ['meeting', this.meetings],
        ['agenda_item', this.items],
        ['item_presence', this.presences],
        ['voting', this.votings],
        ['vote', this.votes],
        ['decision', this.decisionRows],
        ['decision_text', this.texts],
        ['decision_publication', this.publications],
        ['register_entry', this.entries],
      ],
      decisions: this.decisions,
      head: this.head,
    };
  }

  meet(day: Day, decided: readonly DecidedProject[]): void {
    const opens = momentOf(day, OPENS);
    const closes = momentOf(day, OPENS + (decided.length + 1) * MINUTES_AN_ITEM);
    const calledAt = momentOf(addDays(day, -13), OPENS);
    const publishedAt = momentOf(addDays(day, -7), OPENS);
    const id = datedId(calledAt);
    this.meetings.push({
      id,
      writes: [
        this.byOffice(calledAt, {
          ...meetingColumns(opens, calledAt, this.office),
          planned_minutes: decided.length * MINUTES_AN_ITEM,
          rules_id: null,
        }),
        this.byOffice(publishedAt, { state: 'agenda_published', version: 2, published_at: publishedAt }),
        this.byOffice(opens, { state: 'in_session', version: 3, opened_at: opens, rules_id: this.rulesId }),
        this.byOffice(closes, { state: 'closed', version: 4, closed_at: closes }),
      ],
    });
    for (const [number, matter] of decided.entries()) this.hear(day, id, number + 1, matter);
  }

  private hear(day: Day, meetingId: string, position: number, { project, id: projectId, code, step }: DecidedProject) {
    const outcome = outcomeOf(project, step);
    const enteredAt = momentOf(addDays(day, -10), OPENS + position);
    const opensAt = momentOf(day, OPENS + (position - 1) * MINUTES_AN_ITEM + 1);
    const at = new Date(opensAt.getTime() + 3 * MINUTE);
    const itemId = datedId(enteredAt);
    this.items.push({
      id: itemId,
      writes: [
        this.byOffice(enteredAt, {
          meeting_id: meetingId,
          position,
          kind: 'entry',
          project_id: projectId,
          title: project.title.ru,
          question: null,
          minutes: MINUTES_AN_ITEM,
          state: 'planned',
          added_later: false,
          candidate_reason: 'newly_flagged',
          candidate_source: null,
          carried_from: null,
          version: 1,
        }),
        this.byOffice(opensAt, { state: 'open', version: 2 }),
        this.byOffice(at, { state: 'closed', version: 3 }),
      ],
    });
    const counted = this.vote(day, itemId, outcome, project, opensAt, at);
    this.decide({ project, projectId, code, step, outcome, itemId, meetingId, at, ...counted });
  }

  private vote(day: Day, itemId: string, outcome: DemoOutcome, project: DemoProject, opensAt: Date, at: Date) {
    const { attendance, tally, votes } = pastVote(project.key, day, this.seats, {
      managerId: idOf(this.references.people, project.manager).id,
      headId: idOf(this.references.people, headOf(project.direction)).id,
    });
    const noted = new Date(opensAt.getTime() - MINUTE);
    for (const person of attendance.sitting.present)
      this.presences.push(this.row(noted, this.office, { item_id: itemId, person_id: person }));
    const voting = {
      id: datedId(opensAt),
      itemId,
      round: 1,
      proposal: outcome,
      secret: false,
      attendance,
      openedAt: opensAt,
      closedAt: at,
      tally,
    };
    this.votings.push({
      id: voting.id,
      writes: [
        this.byOffice(opensAt, {
          item_id: itemId,
          round: 1,
          proposal: outcome,
          secret: false,
          attendance,
          opened_at: opensAt,
          closed_at: null,
          tally: null,
        }),
        this.byOffice(at, { closed_at: at, tally }),
      ],
    });
    const castAt = new Date(opensAt.getTime() + MINUTE);
    const cast = votes.map(({ seat, by, choice }) => ({
      id: datedId(castAt),
      votingId: voting.id,
      seatId: seat,
      castBy: by,
      choice,
      castAt,
    }));
    for (const { id, seatId, castBy, choice } of cast)
      this.votes.push(
        writtenOnce(id, castAt, this.people.get(castBy) ?? null, {
          voting_id: voting.id,
          seat_id: seatId,
          cast_by: castBy,
          choice,
          cast_at: castAt,
        }),
      );
    return { voting, votes: cast };
  }

  private decide({ project, projectId, code, step, outcome, itemId, meetingId, at, voting, votes }: Deciding): void {
    const decision: RegisteredDecision = {
      id: datedId(at),
      sequence: String((this.head?.sequence ?? 0) + 1),
      number: this.nextNumber(step.on),
      itemId,
      meetingId,
      projectId,
      kind: 'entry',
      outcome,
      conditions: null,
      remarks: step.reason,
      deadline: step.deadline,
      deferredTo: null,
      legalBasis: null,
      ownerId: null,
      votingId: voting.id,
      effects: effectsOf('entry', outcome),
      supersedesId: null,
      decidedBy: this.office.id,
      decidedAt: at,
    };
    const texts = decisionTexts({ outcome, code, title: project.title, deadline: step.deadline });
    const entry = decisionEntry(decision, { projectCode: code, supersedes: null, texts, vote: { voting, votes } });
    this.head = nextLine(sha256, this.head, entry);

    this.decisionRows.push(writtenOnce(decision.id, at, this.office, decisionColumns(decision)));
    for (const [language, text] of Object.entries(texts))
      this.texts.push(
        this.row(at, this.office, {
          decision_id: decision.id,
          language,
          text,
          written_by: this.office.id,
          written_at: at,
        }),
      );
    const publishedAt = momentOf(step.on, 15 * 60);
    this.publications.push(
      this.row(publishedAt, this.office, {
        decision_id: decision.id,
        published_by: this.office.id,
        published_at: publishedAt,
      }),
    );
    this.entries.push(
      this.row(at, this.office, {
        sequence: this.head.sequence,
        decision_id: decision.id,
        entry: canonicalJson(entry),
        previous_hash: this.head.previous,
        hash: this.head.hash,
        at,
      }),
    );
    this.decisions.set(project.key, { id: decision.id, number: decision.number, outcome, on: step.on, at });
  }

  private nextNumber(on: Day): string {
    const year = yearOf(on);
    this.numbered = { year, number: this.numbered.year === year ? this.numbered.number + 1 : 1 };
    return `D-${year}-${this.numbered.number}`;
  }

  private byOffice(at: Date, columns: Write['columns']): Write {
    return { at, by: this.office, columns };
  }

  private row(at: Date, by: Author, columns: Write['columns']): RowLife {
    return writtenOnce(datedId(at), at, by, columns);
  }
}

type Voted = ReturnType<CommitteeStory['vote']>;

interface Deciding extends Voted {
  readonly project: DemoProject;
  readonly projectId: string;
  readonly code: string;
  readonly step: DemoStep;
  readonly outcome: DemoOutcome;
  readonly itemId: string;
  readonly meetingId: string;
  readonly at: Date;
}

/** A meeting in person that has been called. */
export const meetingColumns = (startsAt: Date, createdAt: Date, by: NonNullable<Author>) => ({
  series_id: null,
  title: TITLE,
  mode: 'in_person',
  starts_at: startsAt,
  planned_minutes: 120,
  voting_deadline: null,
  place: PLACE,
  state: 'scheduled',
  state_reason: null,
  rules_id: null,
  published_at: null,
  opened_at: null,
  closed_at: null,
  version: 1,
  created_at: createdAt,
  created_by: by.id,
});

const decisionColumns = (decision: RegisteredDecision) => ({
  sequence: decision.sequence,
  number: decision.number,
  item_id: decision.itemId,
  meeting_id: decision.meetingId,
  project_id: decision.projectId,
  kind: decision.kind,
  outcome: decision.outcome,
  conditions: decision.conditions,
  remarks: decision.remarks,
  deadline: decision.deadline,
  deferred_to: decision.deferredTo,
  legal_basis: decision.legalBasis,
  owner_id: decision.ownerId,
  voting_id: decision.votingId,
  effects: decision.effects,
  supersedes_id: decision.supersedesId,
  decided_by: decision.decidedBy,
  decided_at: decision.decidedAt,
});

function outcomeOf({ life }: DemoProject, { to }: DemoStep): DemoOutcome {
  if (to === 'draft') return 'return_for_revision';
  if (to === 'rejected') return 'reject';
  return life.oversight === 'committee' ? 'direct_control' : 'monitor_via_head';
}
