import type { DataSource, EntityManager } from 'typeorm';
import { newId } from '#libs/platform';
import { BASE_RULES, countAttendance, countVotes, nextLine } from '../src/domain/index.js';
import type { Choice, Outcome, RegisterLine } from '../src/domain/index.js';
import { DecisionEntity, DecisionTextEntity, RegisterEntryEntity } from '../src/persistence/decision.entities.js';
import { AgendaItemEntity, AgendaPaperEntity, MeetingEntity } from '../src/persistence/meeting.entities.js';
import { MembershipEntity, RulesEntity } from '../src/persistence/rules-and-members.entities.js';
import { PresenceEntity, RecusalEntity, VoteEntity, VotingEntity } from '../src/persistence/voting.entities.js';
import { sha256 } from './committee.js';

export interface MeetingFixture {
  readonly startsAt: string;
  /** Persons of the committee; the first chairs. Entered with the first meeting. */
  readonly members: readonly string[];
  readonly title?: string;
  readonly state?: 'closed' | 'in_session';
  /** The chair's identification number. */
  readonly iin?: string;
  readonly items?: readonly ItemFixture[];
}

export interface ItemFixture {
  readonly title: string;
  readonly question?: string;
  readonly projectId?: string;
  readonly papers?: readonly string[];
  readonly votes?: Readonly<Record<string, Choice>>;
  readonly recused?: Readonly<Record<string, string>>;
  readonly secret?: boolean;
  readonly outcome: Outcome;
  readonly texts?: Readonly<Partial<Record<'kk' | 'ru', string>>>;
  readonly conditions?: string;
}

export interface MadeMeeting {
  readonly meetingId: string;
  /** Ids of the decisions, in the order of the items. */
  readonly decisionIds: readonly string[];
}

/** A meeting that has been held, with its votes counted by the rules and its decisions in the register. */
export function closedMeeting(database: DataSource, fixture: MeetingFixture): Promise<MadeMeeting> {
  return database.transaction(async (tx) => {
    await seat(tx, fixture);
    const meetingId = newId();
    const at = new Date(fixture.startsAt);
    const rules = await tx.findOneByOrFail(RulesEntity, { version: 1 });
    await tx.insert(MeetingEntity, {
      id: meetingId,
      title: fixture.title ?? 'Заседание Управляющего комитета',
      mode: 'in_person',
      startsAt: at,
      plannedMinutes: 120,
      place: 'Площадь Республики, 4, зал 201',
      state: fixture.state ?? 'closed',
      rulesId: rules.id,
      openedAt: at,
      closedAt: new Date(at.getTime() + 7_200_000),
      createdAt: at,
    });
    const decisionIds: string[] = [];
    for (const [index, item] of (fixture.items ?? []).entries())
      decisionIds.push(await decided(tx, fixture.members, meetingId, index, item, at));
    return { meetingId, decisionIds };
  });
}

async function seat(tx: EntityManager, { members, iin }: MeetingFixture): Promise<void> {
  if (await tx.existsBy(MembershipEntity, {})) return;
  for (const [index, personId] of members.entries()) {
    const capacity = index === 0 ? ('chair' as const) : ('member' as const);
    const row = { id: newId(), personId, capacity, voting: true, startsOn: '2020-01-01' };
    await tx.insert(MembershipEntity, { ...row, iin: index === 0 ? (iin ?? null) : null });
  }
}

async function decided(
  tx: EntityManager,
  members: readonly string[],
  meetingId: string,
  index: number,
  item: ItemFixture,
  at: Date,
): Promise<string> {
  const [itemId, votingId, decisionId] = [newId(), newId(), newId()];
  const kind = item.projectId === undefined ? ('other' as const) : ('entry' as const);
  await tx.insert(AgendaItemEntity, {
    id: itemId,
    meetingId,
    position: index + 1,
    kind,
    projectId: item.projectId ?? null,
    title: item.title,
    question: item.question ?? null,
    state: 'closed',
  });
  for (const title of item.papers ?? [])
    await tx.insert(AgendaPaperEntity, {
      id: newId(),
      itemId,
      source: 'document',
      sourceId: newId(),
      title,
      sha256: sha256(title),
    });
  const recused = Object.keys(item.recused ?? {});
  const present = [...Object.keys(item.votes ?? {}), ...recused];
  for (const personId of present) await tx.insert(PresenceEntity, { id: newId(), itemId, personId });
  for (const [personId, reason] of Object.entries(item.recused ?? {}))
    await tx.insert(RecusalEntity, { id: newId(), itemId, personId, reason, declaredAt: at });
  if (item.votes) await voted(tx, { members, present, recused, votes: item.votes, itemId, votingId, item, at });

  const [head] = await tx.query<[{ sequence: string; hash: string }]>(
    'SELECT sequence, hash FROM register_head FOR UPDATE',
  );
  const last = { sequence: Number(head.sequence), hash: head.hash };
  const sequence = String(last.sequence + 1);
  // as in the product, the year of the numbers never goes back
  const [{ year }] = await tx.query<[{ year: number }]>(
    `SELECT greatest($1, max(split_part(number, '-', 2)::int)) AS year FROM decision`,
    [at.getUTCFullYear()],
  );
  await tx.insert(DecisionEntity, {
    id: decisionId,
    sequence,
    number: `D-${year}-${sequence}`,
    itemId,
    meetingId,
    projectId: item.projectId ?? null,
    kind,
    outcome: item.outcome,
    conditions: item.conditions ?? null,
    votingId: item.votes ? votingId : null,
    effects: [],
    decidedAt: at,
  });
  for (const [language, text] of Object.entries(item.texts ?? {}))
    await tx.insert(DecisionTextEntity, { id: newId(), decisionId, language, text, writtenAt: at });
  await entered(tx, decisionId, nextLine(sha256, last.sequence === 0 ? null : last, { decisionId }), at);
  return decisionId;
}

interface Voted {
  readonly members: readonly string[];
  readonly present: readonly string[];
  readonly recused: readonly string[];
  readonly votes: Readonly<Record<string, Choice>>;
  readonly itemId: string;
  readonly votingId: string;
  readonly item: ItemFixture;
  readonly at: Date;
}

async function voted(tx: EntityManager, vote: Voted): Promise<void> {
  const { members, present, recused, votes, itemId, votingId, item, at } = vote;
  const inForce = { version: 1, rules: BASE_RULES };
  const sitting = { seats: members.map((member) => ({ member, deputy: null })), present, recused };
  const chair = members[0] ?? null;
  const declared = Object.entries(item.recused ?? {}).map(([personId, reason]) => ({
    personId,
    ground: 'declared' as const,
    reason,
  }));
  const ballot = item.secret
    ? ({ kind: 'secret', voted: Object.keys(votes), choices: Object.values(votes) } as const)
    : ({ kind: 'named', votes } as const);
  await tx.insert(VotingEntity, {
    id: votingId,
    itemId,
    round: 1,
    proposal: item.outcome,
    secret: item.secret ?? false,
    attendance: { ...countAttendance(inForce, sitting), sitting, recusals: declared, chair },
    openedAt: at,
  });
  for (const [person, choice] of Object.entries(votes))
    await tx.insert(VoteEntity, {
      id: newId(),
      votingId,
      seatId: person,
      castBy: person,
      choice: item.secret ? null : choice,
      castAt: at,
    });
  const tally = countVotes(inForce, { ...sitting, ballot, chair });
  await tx.update(VotingEntity, { id: votingId }, { closedAt: at, tally });
}

async function entered(tx: EntityManager, decisionId: string, line: RegisterLine, at: Date): Promise<void> {
  await tx.insert(RegisterEntryEntity, {
    id: newId(),
    sequence: String(line.sequence),
    decisionId,
    entry: JSON.stringify(line.entry),
    previousHash: line.previous,
    hash: line.hash,
    at,
  });
  await tx.query('UPDATE register_head SET sequence = $1, hash = $2', [line.sequence, line.hash]);
}
