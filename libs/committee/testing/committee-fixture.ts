import { newId } from '#libs/platform';
import type { DataSource } from 'typeorm';
import type { AgendaItemEntity, MeetingEntity } from '../src/persistence/meeting.entities.js';

type Row = Record<string, unknown>;

async function insert(database: DataSource, table: string, row: Row): Promise<string> {
  const id = newId();
  const columns = { id, ...row };
  await database.query(
    `INSERT INTO ${table} (${Object.keys(columns).join()}) VALUES (${Object.keys(columns)
      .map((_, index) => `$${index + 1}`)
      .join()})`,
    Object.values(columns),
  );
  return id;
}

/** Members with a vote from 2020 on; the first is in the chair. */
export async function seatMembers(database: DataSource, persons: readonly string[]): Promise<void> {
  for (const [index, person] of persons.entries())
    await insert(database, 'committee_membership', {
      person_id: person,
      capacity: index === 0 ? 'chair' : 'member',
      voting: true,
      starts_on: '2020-01-01',
    });
}

export async function appointDeputy(database: DataSource, member: string, deputy: string): Promise<void> {
  await insert(database, 'committee_deputy', { member_id: member, deputy_id: deputy, starts_on: '2020-01-01' });
}

type MeetingRow = Partial<Pick<MeetingEntity, 'mode' | 'startsAt' | 'votingDeadline' | 'state'>>;

/** A meeting that is in session now, in person, unless said otherwise. */
export function addMeeting(database: DataSource, meeting: MeetingRow = {}): Promise<string> {
  return insert(database, 'meeting', {
    title: 'Заседание',
    mode: meeting.mode ?? 'in_person',
    starts_at: meeting.startsAt ?? new Date(),
    voting_deadline: meeting.votingDeadline ?? null,
    planned_minutes: 60,
    state: meeting.state ?? 'in_session',
    created_at: new Date(),
  });
}

/** A planned item; without a project it is about some other matter. */
export function addItem(
  database: DataSource,
  meetingId: string,
  projectId: string | null,
  kind: AgendaItemEntity['kind'] = projectId === null ? 'other' : 'entry',
): Promise<string> {
  return insert(database, 'agenda_item', {
    meeting_id: meetingId,
    position: 1,
    kind,
    project_id: projectId,
    title: 'Вопрос',
    state: 'planned',
  });
}
