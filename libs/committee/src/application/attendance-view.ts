import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '#libs/kernel';
import { currentLanguage, translate } from '#libs/platform';
import type { Tally, TallyStep } from '../domain/index.js';
import { AgendaRead } from '../persistence/agenda-read.js';
import { type AgendaItemEntity, MeetingEntity } from '../persistence/meeting.entities.js';
import type { ItemAttendance } from '../persistence/voting.entities.js';
import { type Person, type StoredVoting, VotingRead } from '../persistence/voting-read.js';
import { attendanceNow } from './attendance-of-item.js';
import { itemOf, Table } from './attendance-at-table.js';

/** Attendance and votes as people read them: with names, and the arithmetic in the language of the request. */
@Injectable()
export class AttendanceView {
  constructor(
    private readonly dataSource: DataSource,
    private readonly table: Table,
    private readonly agenda: AgendaRead,
    private readonly read: VotingRead,
  ) {}

  /** As frozen by the last vote; while the item waits for one, as it stands now. Throws 404. */
  async ofItem(actor: Actor, itemId: string): Promise<object> {
    const item = await itemOf(this.dataSource.manager, itemId);
    await this.agenda.assertReadable(actor, itemId);
    const frozen = item.state === 'planned' ? undefined : await this.read.frozenAttendance(itemId);
    return this.named(item, frozen?.attendance ?? (await this.now(item)), frozen?.frozenAt ?? null);
  }

  /** As the vote froze it; null when nothing was put to the vote. */
  async frozen(item: Pick<AgendaItemEntity, 'id' | 'meetingId'>): Promise<object | null> {
    const frozen = await this.read.frozenAttendance(item.id);
    return frozen ? this.named(item, frozen.attendance, frozen.frozenAt) : null;
  }

  private async now(item: AgendaItemEntity): Promise<ItemAttendance> {
    const tx = this.dataSource.manager;
    const meeting = await tx.findOneByOrFail(MeetingEntity, { id: item.meetingId });
    return attendanceNow(tx, item, await this.table.rulesOf(tx, meeting), this.table.dayOf(meeting));
  }

  private async named(
    item: Pick<AgendaItemEntity, 'id' | 'meetingId'>,
    attendance: ItemAttendance,
    frozenAt: string | null,
  ): Promise<object> {
    const { sitting, recusals, chair, seats, present, quorum, steps, ...counts } = attendance;
    const deputyOf = new Map(sitting.seats.map(({ member, deputy }) => [member, deputy]));
    const ids = [...sitting.seats.flatMap(({ member, deputy }) => [member, deputy]), chair, ...sitting.present];
    const persons = await this.read.persons(ids.flatMap((id) => id ?? []));
    const person = (id: string | null): Person | null => (id === null ? null : (persons.get(id) ?? null));
    return {
      itemId: item.id,
      meetingId: item.meetingId,
      frozenAt,
      present: sitting.present.map(person),
      chair: person(chair),
      seats: seats.map(({ member, state, voter }) => ({
        member: person(member),
        deputy: person(deputyOf.get(member) ?? null),
        state,
        voter,
      })),
      recusals: recusals.map(({ personId, ground, reason }) => ({ person: person(personId), ground, reason })),
      base: counts.base,
      deputised: counts.deputised,
      recused: counts.recused,
      absent: counts.absent,
      attending: present,
      quorum: { of: quorum.of, required: quorum.required, reached: quorum.reached },
      rulesVersion: counts.rulesVersion,
      steps: stepsInWords(steps),
    };
  }
}

/** The lines of an arithmetic in the language of the request. */
export function stepsInWords(steps: readonly TallyStep[]): string[] {
  const language = currentLanguage();
  return steps.map(({ code, params }) => translate(language, `tally.${code}`, params));
}

/** A round with its arithmetic in words. */
export const votingInWords = (voting: StoredVoting): object => ({
  ...voting,
  tally: voting.tally && tallyInWords(voting.tally),
});

const tallyInWords = ({ quorum, majority, ...tally }: Tally): object => ({
  for: tally.for,
  against: tally.against,
  abstained: tally.abstained,
  notVoted: tally.notVoted,
  base: tally.base,
  present: tally.present,
  recused: tally.recused,
  absent: tally.absent,
  quorum: { of: quorum.of, required: quorum.required, reached: quorum.reached },
  majority: { of: majority.of, needed: majority.needed, reached: majority.reached },
  tie: tally.tie,
  castingVote: tally.castingVote,
  outcome: tally.outcome,
  steps: stepsInWords(tally.steps),
});
