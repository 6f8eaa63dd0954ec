export { AgendaSubjects, unknownSubject } from './application/agenda-subjects.js';
export type { AgendaSubject, CandidateWords, WaitingRows } from './application/agenda-subjects.js';
export type { CandidateReason } from './contract/agenda.js';
export { DecisionEffects } from './application/decision-effects.js';
export { decidedEvent, decisionPublishedEvent } from './application/decisions-events.js';
export {
  instructionEscalatedEvent,
  instructionGivenEvent,
  instructionRemindedEvent,
} from './application/instruction-events.js';
export { agendaPublishedEvent } from './application/meetings-events.js';
export { minutesApprovedEvent, minutesSignedEvent } from './application/minutes-events.js';
export { PaperSources } from './application/paper-sources.js';
export type { FoundPaper } from './application/paper-sources.js';
export { decisionEntry, sha256 } from './application/register-entry.js';
export type { RegisteredDecision } from './application/register-entry.js';
export { breakInWords, exportRegister, verifyRegister, verifyRegisterFile } from './application/register-verify.js';
export type { RegisterCheck } from './application/register-verify.js';
export { CommitteeHttpModule } from './committee-http.module.js';
export { CommitteeJobsModule } from './committee-jobs.module.js';
export { CommitteeModule } from './committee.module.js';
export type { Choice } from './domain/ballot.js';
export { CHANGE_SUBJECTS, effectsOf } from './domain/effects.js';
export type { ChangeSubject } from './domain/effects.js';
export { seatsOn } from './domain/membership.js';
export type * from './domain/minutes-snapshot.js';
export type { MinutesState } from './domain/minutes-states.js';
export { automaticRecusals } from './domain/recusal.js';
export { canonicalJson, nextLine } from './domain/register/index.js';
export type { RegisterLine } from './domain/register/index.js';
export { BASE_RULES } from './domain/rules.js';
export type { RulesInForce } from './domain/rules.js';
export { countAttendance, countVotes } from './domain/tally.js';
export type { Tally } from './domain/tally.js';
export type { TallyStep } from './domain/tally-steps.js';
export { givenTo, instructionSightSql } from './persistence/instruction-sight.js';
export { MinutesRead } from './persistence/minutes-read.js';
export { DecisionEntity } from './persistence/decision.entities.js';
export type { ItemAttendance } from './persistence/voting.entities.js';
