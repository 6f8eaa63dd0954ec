import { z } from 'zod';
import { day, id, line, moment, prose, trilingualView } from '#contracts/platform';
import { TEAM_STATES, TEAM_STEPS } from '../domain/team-request.js';

const part = {
  role: line(200).meta({ description: 'What the person does in the project', example: 'Инженер технического надзора' }),
  allocation: z.int().min(1).max(100).meta({ description: 'Percent of working time', example: 60 }),
  startsOn: day,
  endsOn: day.meta({ description: 'The last day', example: '2027-03-31' }),
};

export const teamMemberInput = z.strictObject({ personId: id, lineManagerId: id, ...part }).meta({
  id: 'TeamMemberInput',
  example: {
    personId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6b',
    lineManagerId: '0199a3c4-5b6d-7e8f-9a0b-1c2d3e4f5a6c',
    role: 'Инженер технического надзора',
    allocation: 60,
    startsOn: '2026-12-01',
    endsOn: '2027-03-31',
  },
});
export type TeamMemberInput = z.infer<typeof teamMemberInput>;

export const teamChange = z
  .strictObject(part)
  .partial()
  .refine((patch) => Object.keys(patch).length > 0, { params: { code: 'NOTHING_TO_CHANGE' } })
  .meta({ id: 'TeamChange', example: { allocation: 40, endsOn: '2027-06-30' } });
export type TeamChange = z.infer<typeof teamChange>;

export const teamAnswer = z
  .strictObject({ accepted: z.boolean(), note: prose(2000).optional() })
  .refine(({ accepted, note }) => accepted || note !== undefined, { path: ['note'], params: { code: 'REQUIRED' } })
  .meta({ id: 'TeamAnswer', example: { accepted: false, note: 'До февраля занят на вводе водовода' } });
export type TeamAnswer = z.infer<typeof teamAnswer>;

export const teamRelease = z
  .strictObject({
    on: day.meta({ description: 'The last day in the project', example: '2027-02-12' }),
    note: prose(2000).optional(),
  })
  .meta({ id: 'TeamRelease', example: { on: '2027-02-12', note: 'Работы приняты' } });
export type TeamRelease = z.infer<typeof teamRelease>;

const person = z.object({ id, name: trilingualView });

/** A project as a colleague learns of it: one that the reader may not see has a code and a manager to talk to, no more. */
const projectOfTeam = z.object({
  id: id.nullable().meta({ description: 'Null when the reader may not see the project' }),
  code: z.string().meta({ example: 'ALM-2026-0001' }),
  title: trilingualView.nullable(),
  manager: person.nullable(),
});

const share = z.object({
  memberId: id,
  project: projectOfTeam,
  role: part.role,
  allocation: part.allocation,
  state: z.enum(TEAM_STATES),
});

const percent = (description: string, example: number) => z.int().meta({ description, example });

const weekLoad = z.object({
  week: z.string().meta({ description: 'ISO 8601 week', example: '2026-W53' }),
  startsOn: day,
  endsOn: day,
  confirmed: percent('Of the day on which most is confirmed', 100),
  load: percent('Of the fullest day, with what is asked for', 130),
  overBy: percent('What the load has above 100; 0 when it has not', 30),
  fullestDay: day,
  shares: z.array(share).meta({ description: 'What the fullest day is made of' }),
});

const agreement = z.object({ by: person, at: moment }).nullable();

export const teamMemberView = z
  .object({
    id,
    version: z.int().meta({ example: 1 }),
    project: projectOfTeam,
    person,
    role: part.role,
    allocation: part.allocation,
    startsOn: day,
    endsOn: part.endsOn,
    lineManager: person,
    state: z.enum(TEAM_STATES),
    projectAcceptance: agreement.meta({ description: 'Of the project’s manager' }),
    lineAcceptance: agreement.meta({ description: 'Of the line manager' }),
    answer: z.string().nullable().meta({ example: 'До февраля занят на вводе водовода' }),
    requestedBy: person.nullable(),
    requestedAt: moment,
    possibleSteps: z.array(z.enum(TEAM_STEPS)).meta({ description: 'What the reader may do with it now' }),
    overload: z
      .array(weekLoad)
      .meta({ description: 'Weeks in which the person would have more than 100 % with this part in it' }),
  })
  .meta({ id: 'TeamMember' });
export const teamMemberList = z.object({ items: z.array(teamMemberView) }).meta({ id: 'TeamMemberList' });

export const personAllocations = z
  .object({ person, from: day, to: day, weeks: z.array(weekLoad) })
  .meta({ id: 'PersonAllocations' });

export const overloadedPeople = z
  .object({ items: z.array(z.object({ person, weeks: z.array(weekLoad) })) })
  .meta({ id: 'OverloadedPeople' });
