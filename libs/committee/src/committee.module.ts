import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { IntakeModule } from '#libs/intake';
import { addTexts } from '#libs/platform';
import { PortfolioModule } from '#libs/portfolio';
import { CommitteeAttention } from './application/committee-attention.js';
import { AttendanceService } from './application/attendance.service.js';
import { AttendanceView } from './application/attendance-view.js';
import { Table } from './application/attendance-at-table.js';
import { DecisionEffects } from './application/decision-effects.js';
import { DecisionView } from './application/decision-view.js';
import { DecisionsService } from './application/decisions.service.js';
import { DecisionTextsService } from './application/decisions-texts.service.js';
import { RegisterService } from './application/register.service.js';
import { VotingService } from './application/voting.service.js';
import { DecisionRead } from './persistence/decision-read.js';
import { RegisterRead } from './persistence/register-read.js';
import { VotingRead } from './persistence/voting-read.js';
import { AgendaPapersService } from './application/agenda-papers.service.js';
import { AgendaSubjects } from './application/agenda-subjects.js';
import { AgendaService } from './application/agenda.service.js';
import { MeetingMovers } from './application/meetings-movers.js';
import { MeetingPage } from './application/meetings-page.js';
import { MeetingStepsService } from './application/meetings-steps.service.js';
import { MeetingsService } from './application/meetings.service.js';
import { MembersService } from './application/members.service.js';
import { ProjectDocumentPapers } from './application/paper-sources-documents.js';
import { PaperSources } from './application/paper-sources.js';
import { RulesService } from './application/rules.service.js';
import { AgendaRead } from './persistence/agenda-read.js';
import { CandidatesRead } from './persistence/candidates-read.js';
import { MeetingRead } from './persistence/meeting-read.js';
import { MeetingStandingRead } from './persistence/meeting-standing-read.js';
import { MembersRead } from './persistence/members-read.js';
import { RulesRead } from './persistence/rules-read.js';
import { InstructionRemindersService } from './application/instruction-reminders.service.js';
import { InstructionsService } from './application/instructions.service.js';
import { MinutesService } from './application/minutes.service.js';
import { SignaturesService } from './application/signatures.service.js';
import { InstructionRead } from './persistence/instruction-read.js';
import { MinutesRead } from './persistence/minutes-read.js';
import { NcanodeVerifier } from './application/ncanode-verifier.js';
import { SIGNATURE_VERIFIER } from './application/signature-verifier.js';
import { COMMITTEE_ENTITIES } from './persistence/entities.js';
import { en } from './texts/en.js';
import { kk } from './texts/kk.js';
import { ru } from './texts/ru.js';

addTexts({ kk, ru, en });

const SERVICES = [
  AgendaPapersService,
  AgendaRead,
  AgendaService,
  AgendaSubjects,
  AttendanceService,
  AttendanceView,
  CandidatesRead,
  CommitteeAttention,
  DecisionEffects,
  DecisionRead,
  DecisionTextsService,
  DecisionView,
  DecisionsService,
  InstructionRead,
  InstructionRemindersService,
  InstructionsService,
  MeetingMovers,
  MeetingPage,
  MeetingRead,
  MeetingStandingRead,
  MeetingStepsService,
  MeetingsService,
  MembersRead,
  MembersService,
  MinutesRead,
  MinutesService,
  PaperSources,
  ProjectDocumentPapers,
  RegisterRead,
  RegisterService,
  RulesRead,
  RulesService,
  SignaturesService,
  Table,
  VotingRead,
  VotingService,
];

/** Meetings, votes, decisions, instructions, minutes and the register. */
@Module({
  imports: [TypeOrmModule.forFeature(COMMITTEE_ENTITIES), IntakeModule, PortfolioModule],
  providers: [...SERVICES, { provide: SIGNATURE_VERIFIER, useClass: NcanodeVerifier }],
  exports: [...SERVICES, PortfolioModule],
})
export class CommitteeModule {}
