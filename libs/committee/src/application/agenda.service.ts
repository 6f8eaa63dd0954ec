import { Injectable } from '@nestjs/common';
import { QueryFailedError } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { DomainError, inLanguage } from '#libs/kernel';
import type { Actor, FieldError } from '#libs/kernel';
import { UnitOfWork, assertVersion, newId } from '#libs/platform';
import type { ExpectedVersion } from '#libs/platform';
import { VisibleProjects } from '#libs/portfolio';
import type { ProjectEntity } from '#libs/portfolio';
import type { AgendaItemInput, AgendaItemPatch } from '../contract/agenda.js';
import { hasSubject } from '../domain/index.js';
import type { ItemKind } from '../domain/index.js';
import { CandidatesRead } from '../persistence/candidates-read.js';
import { AgendaItemEntity } from '../persistence/meeting.entities.js';
import type { MeetingEntity } from '../persistence/meeting.entities.js';
import { AgendaSubjects } from './agenda-subjects.js';
import { AGENDA_OPEN, lockMeeting } from './meetings-locked.js';

type NewItem = Pick<AgendaItemEntity, 'kind' | 'projectId' | 'question'> &
  Pick<AgendaItemEntity, 'candidateReason' | 'candidateSource' | 'carriedFrom' | 'subjectId'> & {
    title: string | null;
  };

/** Puts items on a meeting's agenda, orders and takes them off. */
@Injectable()
export class AgendaService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly candidates: CandidatesRead,
    private readonly subjects: AgendaSubjects,
  ) {}

  /** Throws 409 AGENDA_FIXED, PROJECT_NOT_WAITING, ITEM_ALREADY_OPEN, CANDIDATE_GONE, and what the owner of a subject refuses. */
  add(actor: Actor, meetingId: string, input: AgendaItemInput): Promise<string> {
    return this.unitOfWork.run(async (tx) => {
      const meeting = await lockMeeting(tx, meetingId);
      assertAgendaOpen(meeting);
      const wanted = 'candidate' in input ? await this.fromCandidate(tx, actor, meetingId, input) : ownItem(input);
      const project = wanted.projectId ? await this.project(tx, actor, wanted.projectId) : null;
      if (project) await this.assertWaiting(tx, project.id, wanted);
      const title = wanted.title ?? (project && titleOf(project));
      if (title === null)
        throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/title', code: 'REQUIRED' }]);
      const count = await tx.countBy(AgendaItemEntity, { meetingId });
      const position = Math.min(input.position ?? count + 1, count + 1);
      await tx.query('UPDATE agenda_item SET position = position + 1 WHERE meeting_id = $1 AND position >= $2', [
        meetingId,
        position,
      ]);
      const id = newId();
      const item = { ...wanted, id, meetingId, title, position, minutes: input.minutes ?? null };
      await refusingSecond(
        tx.insert(AgendaItemEntity, { ...item, state: 'planned', addedLater: meeting.state !== 'scheduled' }),
      );
      return id;
    });
  }

  /** Throws 409 AGENDA_FIXED, ITEM_FIXED. */
  async change(id: string, expected: ExpectedVersion, patch: AgendaItemPatch): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { item } = await lockPlannedItem(tx, id);
      assertVersion(expected, item.version);
      await tx.save(Object.assign(item, patch));
    });
  }

  /**
   * Puts the items in the given order. Their versions stay: what stands in an item is the same.
   *
   * @throws DomainError conflict AGENDA_FIXED; unprocessable ORDER_INCOMPLETE
   */
  async order(meetingId: string, ids: readonly string[]): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      assertAgendaOpen(await lockMeeting(tx, meetingId));
      const items = await tx.find(AgendaItemEntity, { where: { meetingId }, select: { id: true } });
      const given = new Set(ids);
      if (given.size !== ids.length || items.length !== ids.length || items.some(({ id }) => !given.has(id))) {
        throw new DomainError('unprocessable', 'ORDER_INCOMPLETE', {}, [
          { pointer: '/items', code: 'EVERY_ITEM_ONCE' },
        ]);
      }
      await tx.query(
        `UPDATE agenda_item i SET position = o.position FROM unnest($1::uuid[]) WITH ORDINALITY o (id, position)
         WHERE i.id = o.id AND i.position <> o.position`,
        [ids],
      );
    });
  }

  /** Takes an item off before the meeting has opened; what it was taken from is a candidate again. */
  async remove(id: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { meeting, item } = await lockPlannedItem(tx, id);
      if (meeting.state === 'in_session') throw fixed(meeting);
      await tx.remove(item);
      await tx.query('UPDATE agenda_item SET position = position - 1 WHERE meeting_id = $1 AND position > $2', [
        meeting.id,
        item.position,
      ]);
    });
  }

  private async fromCandidate(
    tx: EntityManager,
    actor: Actor,
    meetingId: string,
    { candidate, question }: Extract<AgendaItemInput, { candidate: unknown }>,
  ): Promise<NewItem> {
    const found = await this.candidates.find(tx, actor, meetingId, candidate);
    if (!found) throw new DomainError('conflict', 'CANDIDATE_GONE', candidate);
    return {
      kind: found.kind,
      projectId: found.projectId,
      title: inLanguage(found.title, 'ru'),
      question: question ?? found.question,
      candidateReason: found.reason,
      candidateSource: found.sourceId,
      carriedFrom: found.carriedFrom,
      subjectId: found.subjectId,
    };
  }

  /** Asked once the project is locked: what waited when the list was read may have been withdrawn since. */
  private async assertWaiting(tx: EntityManager, projectId: string, { kind, subjectId }: NewItem): Promise<void> {
    await assertReferred(tx, projectId, kind);
    if (hasSubject(kind) && subjectId !== null) await this.subjects.check(tx, kind, subjectId, projectId);
  }

  /** Locked, so that it does not leave the table while it is put on it. */
  private async project(tx: EntityManager, actor: Actor, id: string): Promise<ProjectEntity> {
    try {
      return await this.visible.lock(tx, actor, id);
    } catch (thrown) {
      if (!(thrown instanceof DomainError && thrown.kind === 'not-found')) throw thrown;
      throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [
        { pointer: '/projectId', code: 'UNKNOWN_REFERENCE', params: { value: id } },
      ]);
    }
  }
}

const titleOf = ({ titleKk: kk, titleRu: ru, titleEn: en }: ProjectEntity): string => inLanguage({ kk, ru, en }, 'ru');

/**
 * The item with its meeting, both locked, while it can still be changed. Throws 404.
 *
 * @throws DomainError conflict AGENDA_FIXED, ITEM_FIXED
 */
export async function lockPlannedItem(
  tx: EntityManager,
  id: string,
): Promise<{ meeting: MeetingEntity; item: AgendaItemEntity }> {
  const seen = await tx.findOneBy(AgendaItemEntity, { id });
  if (!seen) throw new DomainError('not-found', 'NOT_FOUND');
  const meeting = await lockMeeting(tx, seen.meetingId);
  const item = await tx.findOne(AgendaItemEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (!item) throw new DomainError('not-found', 'NOT_FOUND');
  assertAgendaOpen(meeting);
  if (item.state !== 'planned') throw new DomainError('conflict', 'ITEM_FIXED', { state: item.state });
  return { meeting, item };
}

function ownItem(input: Exclude<AgendaItemInput, { candidate: unknown }>): NewItem {
  const { kind, projectId = null, subjectId = null, title = null, question = null } = input;
  const errors: FieldError[] = [];
  if (!projectId && NEEDS_PROJECT.includes(kind)) errors.push({ pointer: '/projectId', code: 'REQUIRED' });
  if (!subjectId && hasSubject(kind)) errors.push({ pointer: '/subjectId', code: 'REQUIRED' });
  if (subjectId && !hasSubject(kind)) errors.push({ pointer: '/subjectId', code: 'NOT_FOR_THIS_KIND' });
  if (errors.length > 0) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, errors);
  const byHand = { candidateReason: null, candidateSource: null, carriedFrom: null };
  return { kind, projectId, subjectId, title, question, ...byHand };
}

const NEEDS_PROJECT: readonly ItemKind[] = ['entry', 're_entry', 'change_request', 'escalation'];

const fixed = ({ state }: MeetingEntity): DomainError => new DomainError('conflict', 'AGENDA_FIXED', { state });

function assertAgendaOpen(meeting: MeetingEntity): void {
  if (!AGENDA_OPEN.includes(meeting.state)) throw fixed(meeting);
}

/** A project comes to the table by its referral, not by anybody's wish. */
async function assertReferred(tx: EntityManager, projectId: string, kind: ItemKind): Promise<void> {
  if (kind !== 'entry' && kind !== 're_entry') return;
  const [waiting] = await tx.query<object[]>(
    'SELECT FROM committee_referral WHERE project_id = $1 AND kind = $2 AND closed_at IS NULL',
    [projectId, kind],
  );
  if (!waiting) throw new DomainError('conflict', 'PROJECT_NOT_WAITING', { kind });
}

async function refusingSecond(insert: Promise<unknown>): Promise<void> {
  try {
    await insert;
  } catch (thrown) {
    const error: unknown = thrown instanceof QueryFailedError ? thrown.driverError : undefined;
    const isSecond = error instanceof Error && 'constraint' in error && error.constraint === 'agenda_item_open_once';
    throw isSecond ? new DomainError('conflict', 'ITEM_ALREADY_OPEN') : thrown;
  }
}
