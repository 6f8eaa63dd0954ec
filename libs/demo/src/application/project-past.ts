import type { Day } from '#libs/kernel';
import { factsDigest, screen } from '#libs/intake';
import type { PolicyParameters, ScreeningFacts } from '#libs/intake';
import { ENDED, STANDS_BY_APPROVAL, TRANSITIONS } from '#libs/portfolio';
import type { Stage, Transition } from '#libs/portfolio';
import type { DemoAttestation, DemoLife, DemoStep } from '../domain/demo-city.js';
import { datedId } from '../persistence/dated-id.js';
import type { PastDecision } from './committee-past.js';
import { writtenOnce } from '../persistence/row-life.js';
import type { Author, Columns, RowLife, Write } from '../persistence/row-life.js';

/** What is known of a project before its life is told. */
export interface Beginning {
  readonly id: string;
  readonly directionId: string;
  /** Opens the draft: the passport and the code. */
  readonly draft: Write;
  readonly life: DemoLife;
  readonly attestation: DemoAttestation | null;
  /** By which the committee ended the project's entry. */
  readonly decision: PastDecision | null;
  /** The facts as they are today, the attestation among them. */
  readonly facts: ScreeningFacts;
  readonly policy: { readonly id: string; readonly version: number; readonly parameters: PolicyParameters };
  readonly momentOfStep: (day: Day, step: number) => Date;
  readonly authorOf: (account: string) => Author;
}

export interface ProjectPast {
  readonly project: RowLife;
  readonly transitions: readonly RowLife[];
  readonly screenings: readonly RowLife[];
  readonly attestations: readonly RowLife[];
  readonly requests: readonly RowLife[];
  readonly referrals: readonly RowLife[];
}

/**
 * The rows that the product would have written, had people taken the project's steps in it: each step moves the project,
 * a submission screens it, the head's answer screens it again, and what is flagged is referred to the committee.
 */
export function projectPast(beginning: Beginning): ProjectPast {
  const story = new Story(beginning);
  for (const [number, step] of beginning.life.steps.entries()) {
    if (step.from === null) continue;
    const { name } = transitionBetween(step.from, step.to);
    const author = beginning.authorOf(step.by);
    if (name === 'flag' && story.isFlagged) story.flag();
    else if (step.decision !== null && beginning.decision !== null) {
      story.begin(beginning.decision.at, author);
      story.decide(step, beginning.decision);
    } else {
      story.begin(beginning.momentOfStep(step.on, number), author);
      if (name === 'flag') story.attest();
      else story.move(step.from, step.to, step.reason, step.deadline);
    }
  }
  return story.told();
}

/** The one transition of the table that leads from stage to stage. */
function transitionBetween(from: Stage, to: Stage): Transition {
  const table: readonly Transition[] = TRANSITIONS;
  const found = table.find((transition) => transition.from.includes(from) && transition.to === to);
  if (!found) throw new Error(`no transition leads from ${from} to ${to}`);
  return found;
}

class Story {
  private readonly project: [Write, ...Write[]];
  private readonly transitions: RowLife[] = [];
  private readonly screenings: RowLife[] = [];
  private readonly attestations: RowLife[] = [];
  private readonly requests: RowLife[] = [];
  private readonly referrals: RowLife[] = [];
  private at: Date;
  private by: Author;
  isFlagged = false;

  constructor(private readonly given: Beginning) {
    const { at, by, columns } = given.draft;
    this.at = at;
    this.by = by;
    this.project = [
      {
        at,
        by,
        columns: {
          ...columns,
          version: 1,
          stage: 'draft',
          stage_since: at,
          oversight: null,
          stage_decision_id: null,
          oversight_decision_id: null,
          flagged: false,
          created_by: by?.id ?? null,
          created_at: at,
          updated_at: at,
        },
      },
    ];
  }

  told(): ProjectPast {
    const { transitions, screenings, attestations, requests, referrals } = this;
    return {
      project: { id: this.given.id, writes: this.project },
      transitions,
      screenings,
      attestations,
      requests,
      referrals,
    };
  }

  /** What follows is one act of this person. */
  begin(at: Date, by: Author): void {
    this.at = at;
    this.by = by;
  }

  /** What the committee decided, in the words with which the product carries it out. */
  decide({ from, to, reason, deadline }: DemoStep, { id, number }: PastDecision): void {
    if (from !== null) this.move(from, to, reason === null ? number : `${number}. ${reason}`, deadline, id);
  }

  move(from: Stage, to: Stage, reason: string | null, deadline: Day | null, decisionId: string | null = null): void {
    const { name } = transitionBetween(from, to);
    this.tick();
    this.change({
      stage: to,
      stage_since: this.at,
      ...(STANDS_BY_APPROVAL.some((standing) => standing === name) ? {} : { stage_decision_id: decisionId }),
      ...(name === 'accept' || name === 'approve'
        ? { oversight: this.given.life.oversight, oversight_decision_id: decisionId }
        : {}),
    });
    this.transitions.push(
      this.row({
        name,
        from_stage: from,
        to_stage: to,
        reason,
        deadline,
        decision_id: decisionId,
        ...this.actor(),
        at: this.at,
      }),
    );
    if (name === 'submit') this.submitted();
    const ended = to === 'draft' || ENDED.includes(to);
    if (from === 'on_agenda' || ended) this.closeLast(this.referrals, name);
    if (ended) this.closeLast(this.requests, 'not_needed');
  }

  /** The product's own move, in the act that brought the flag. */
  flag(): void {
    this.move('submitted', 'on_agenda', null, null);
    const since = this.tick();
    this.referrals.push(
      this.row({
        kind: 'entry',
        screening_id: this.screenings.at(-1)?.id,
        since,
        closed_at: null,
        closed_because: null,
      }),
    );
  }

  attest(): void {
    const { attestation, directionId, facts } = this.given;
    if (!attestation) throw new Error('only an attestation brings a screened proposal before the committee');
    const at = this.tick();
    this.attestations.push(
      this.row({ direction_id: directionId, criteria: attestation.criteria, note: null, ...this.actor(), at }),
    );
    this.closeLast(this.requests, 'answered');
    this.screen('attestation', facts);
    this.flag();
  }

  private submitted(): void {
    const { attestation, facts } = this.given;
    const candidates = this.screen('submission', attestation ? { ...facts, attestation: undefined } : facts);
    if (this.isFlagged || candidates.length === 0) return;
    this.requests.push(
      this.row({
        criteria: candidates,
        asked_at: this.tick(),
        reminders: 0,
        last_reminded_at: null,
        closed_at: null,
        closed_because: null,
      }),
    );
  }

  /** The criteria on which the head is still asked. */
  private screen(cause: 'submission' | 'attestation', facts: ScreeningFacts): string[] {
    const { policy } = this.given;
    const { flagged, criteria } = screen(policy, facts);
    this.screenings.push(
      this.row({
        policy_id: policy.id,
        policy_version: policy.version,
        cause,
        facts,
        facts_digest: factsDigest(facts),
        flagged,
        criteria,
        ...this.actor(),
        at: this.tick(),
      }),
    );
    if (flagged) {
      this.tick();
      this.change({ flagged });
      this.isFlagged = true;
    }
    return criteria.filter(({ result }) => result === 'candidate').map(({ code }) => code);
  }

  private change(columns: Columns): void {
    const version = this.project.length + 1;
    this.project.push({ at: this.at, by: this.by, columns: { ...columns, version, updated_at: this.at } });
  }

  private closeLast(rows: RowLife[], because: string): void {
    const open = rows.at(-1);
    if (!open || open.writes.length > 1) return;
    const columns = { closed_at: this.tick(), closed_because: because };
    rows[rows.length - 1] = { id: open.id, writes: [...open.writes, { at: this.at, by: this.by, columns }] };
  }

  private row(columns: Columns): RowLife {
    return writtenOnce(datedId(this.at), this.at, this.by, { project_id: this.given.id, ...columns });
  }

  private readonly actor = () => ({ actor_id: this.by?.id ?? null, actor_name: this.by?.name ?? null });

  /** The writes of one act follow each other by milliseconds. */
  private tick(): Date {
    this.at = new Date(this.at.getTime() + 1);
    return this.at;
  }
}
