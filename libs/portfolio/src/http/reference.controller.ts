import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Requires } from '#libs/identity';
import { Answer } from '#libs/platform';
import { committeeMemberList, districtList, polycentreList } from '../contract/reference.js';
import { ReferenceRead } from '../persistence/reference-read.js';

/** Reference data that is only read. */
@ApiTags('reference')
@Controller()
export class ReferenceController {
  constructor(private readonly read: ReferenceRead) {}

  @Get('districts')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Districts of the city' })
  @ApiOkResponse({ standardSchema: districtList })
  async districts(): Promise<Answer> {
    return new Answer(await this.read.districts());
  }

  @Get('polycentres')
  @Requires('reference.read')
  @ApiOperation({ summary: 'Polycentres of the city' })
  @ApiOkResponse({ standardSchema: polycentreList })
  async polycentres(): Promise<Answer> {
    return new Answer(await this.read.polycentres());
  }

  @Get('committee-members')
  @Requires('reference.read')
  @ApiOperation({ summary: 'The steering committee: its chair, then its members' })
  @ApiOkResponse({ standardSchema: committeeMemberList })
  async committee(): Promise<Answer> {
    return new Answer(await this.read.committeeMembers());
  }
}
