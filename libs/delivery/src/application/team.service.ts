import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock, FieldError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { ProjectEntity, VisibleProjects, moversOf } from '#libs/portfolio';
import type { TeamAnswer, TeamChange, TeamMemberInput, TeamRelease } from '../contract/team.js';
import { assertLives, assertMayPlan, mayPlan } from '../domain/delivery-rights.js';
import { assertTeamStep, requestErrors, sidesOf, stateAfterAcceptance } from '../domain/team-request.js';
import type { TeamSide, TeamStep } from '../domain/team-request.js';
import { TeamMemberEntity } from '../persistence/team.entity.js';
import { assertTeamMemberSeen } from '../persistence/team-sight.js';

/** People of a project: asked for by who plans it, agreed by its manager and by the person's own. */
@Injectable()
export class TeamService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asks for a person; the id of the request. Whoever asks as one of the two managers has agreed by that. */
  request(actor: Actor, projectId: string, input: TeamMemberInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      const movers = moversOf(actor, project);
      assertMayPlan(project.stage, movers);
      refuse([...requestErrors(input), ...(await unknownPeople(tx, input))]);
      const id = newId();
      await tx.insert(TeamMemberEntity, {
        ...input,
        id,
        projectId,
        requestedBy: actor.userId,
        requestedAt: this.clock.now(),
        ...this.agreedBy(actor, sidesOf(actor, movers, input.lineManagerId)),
      });
      return id;
    });
  }

  /** Another part, period or share of time. A changed period or share is agreed anew by the side that did not change it. */
  change(actor: Actor, id: string, expected: ExpectedVersion, change: TeamChange): Promise<void> {
    return this.step(actor, id, 'change', expected, (member, sides) => {
      const { personId, lineManagerId, allocation, startsOn, endsOn } = member;
      const after = { personId, lineManagerId, allocation, startsOn, endsOn, ...change };
      refuse(requestErrors(after));
      const differs = (['allocation', 'startsOn', 'endsOn'] as const).some((field) => after[field] !== member[field]);
      return { ...change, ...(differs && this.agreedBy(actor, sides)) };
    });
  }

  /** Agrees or declines as one of the two managers. */
  answer(actor: Actor, id: string, expected: ExpectedVersion, { accepted, note }: TeamAnswer): Promise<void> {
    return this.step(actor, id, 'answer', expected, (member, sides) => {
      if (!accepted) return { state: 'declined', answer: note ?? null };
      const open = sides.filter((side) => member[side === 'project' ? 'projectAcceptedBy' : 'lineAcceptedBy'] === null);
      if (open.length === 0) throw new DomainError('conflict', 'TEAM_ALREADY_ACCEPTED');
      return { ...this.agreedBy(actor, open, member), answer: note ?? member.answer };
    });
  }

  /** Lets a person go: the given day is the last one in the project. One who had not begun by then never comes. */
  release(actor: Actor, id: string, expected: ExpectedVersion, { on, note }: TeamRelease): Promise<void> {
    return this.step(actor, id, 'release', expected, (member) => {
      const answer = note ?? member.answer;
      if (on > member.endsOn)
        refuse([{ pointer: '/on', code: 'AFTER_TEAM_PERIOD', params: { endsOn: member.endsOn } }]);
      return on < member.startsOn ? { state: 'declined', answer } : { state: 'released', endsOn: on, answer };
    });
  }

  /** Load, ask whether the step may be taken, save what `taken` gives. */
  private step(
    actor: Actor,
    id: string,
    name: TeamStep,
    expected: ExpectedVersion,
    taken: (member: TeamMemberEntity, sides: TeamSide[]) => Partial<TeamMemberEntity>,
  ): Promise<void> {
    return this.unitOfWork.run(async (tx) => {
      const projectId = await assertTeamMemberSeen(tx, actor, id);
      // A line manager need not see the project; its stage and manager must not change meanwhile.
      const project = await tx.findOneOrFail(ProjectEntity, {
        where: { id: projectId },
        lock: { mode: 'pessimistic_read' },
      });
      const member = await tx.findOneOrFail(TeamMemberEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
      const movers = moversOf(actor, project);
      const sides = sidesOf(actor, movers, member.lineManagerId);
      assertLives(project.stage);
      assertTeamStep(name, member.state, sides, mayPlan(project.stage, movers));
      assertVersion(expected, member.version);
      await tx.save(Object.assign(member, taken(member, sides)));
    });
  }

  /** The agreement of these sides, beside that of the others in `before`. */
  private agreedBy(actor: Actor, sides: readonly TeamSide[], before?: TeamMemberEntity) {
    const now = this.clock.now();
    const project = sides.includes('project');
    const line = sides.includes('line');
    const agreed = {
      projectAcceptedBy: project ? actor.userId : (before?.projectAcceptedBy ?? null),
      projectAcceptedAt: project ? now : (before?.projectAcceptedAt ?? null),
      lineAcceptedBy: line ? actor.userId : (before?.lineAcceptedBy ?? null),
      lineAcceptedAt: line ? now : (before?.lineAcceptedAt ?? null),
    };
    return {
      ...agreed,
      state: stateAfterAcceptance(agreed.projectAcceptedAt !== null, agreed.lineAcceptedAt !== null),
    };
  }
}

async function unknownPeople(
  tx: EntityManager,
  { personId, lineManagerId }: { personId: string; lineManagerId: string },
): Promise<FieldError[]> {
  const found = await tx.query<{ id: string }[]>('SELECT id FROM app_user WHERE id = ANY($1::uuid[]) AND active', [
    [personId, lineManagerId],
  ]);
  const known = new Set(found.map(({ id }) => id));
  return Object.entries({ personId, lineManagerId }).flatMap(([field, value]) =>
    known.has(value) ? [] : [{ pointer: `/${field}`, code: 'UNKNOWN_REFERENCE', params: { value } }],
  );
}

const refuse = (errors: readonly FieldError[]): void => {
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
};
