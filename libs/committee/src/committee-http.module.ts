import { Module } from '@nestjs/common';
import { IdentityModule } from '#libs/identity';
import { InstructionsController } from './http/instructions.controller.js';
import { MinutesController } from './http/minutes.controller.js';
import { CommitteeModule } from './committee.module.js';
import { AgendaController } from './http/agenda.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { MeetingStream } from './http/meeting-stream.js';
import { MeetingsController } from './http/meetings.controller.js';
import { MembersController } from './http/members.controller.js';
import { RegisterController } from './http/register.controller.js';
import { RulesController } from './http/rules.controller.js';
import { VotingController } from './http/voting.controller.js';

@Module({
  imports: [CommitteeModule, IdentityModule],
  providers: [MeetingStream],
  controllers: [
    AgendaController,
    DecisionsController,
    InstructionsController,
    MeetingsController,
    MembersController,
    MinutesController,
    RegisterController,
    RulesController,
    VotingController,
  ],
})
export class CommitteeHttpModule {}
