import {
  DecisionEntity,
  DecisionPublicationEntity,
  DecisionTextEntity,
  RegisterEntryEntity,
  RegisterHeadEntity,
} from './decision.entities.js';
import { AssigneeEntity, InstructionEntity, InstructionStepEntity } from './instruction.entities.js';
import {
  AgendaItemEntity,
  AgendaPaperEntity,
  AgendaPublicationEntity,
  MeetingEntity,
  MeetingSeriesEntity,
} from './meeting.entities.js';
import { MinutesEntity, SignatureEntity } from './minutes.entities.js';
import { DeputyEntity, MembershipEntity, RulesEntity } from './rules-and-members.entities.js';
import { PresenceEntity, RecusalEntity, SecretCountEntity, VoteEntity, VotingEntity } from './voting.entities.js';

export const COMMITTEE_ENTITIES = [
  RulesEntity,
  MembershipEntity,
  DeputyEntity,
  MeetingSeriesEntity,
  MeetingEntity,
  AgendaPublicationEntity,
  AgendaItemEntity,
  AgendaPaperEntity,
  PresenceEntity,
  RecusalEntity,
  VotingEntity,
  VoteEntity,
  SecretCountEntity,
  DecisionEntity,
  DecisionTextEntity,
  DecisionPublicationEntity,
  RegisterEntryEntity,
  RegisterHeadEntity,
  InstructionEntity,
  AssigneeEntity,
  InstructionStepEntity,
  MinutesEntity,
  SignatureEntity,
];
