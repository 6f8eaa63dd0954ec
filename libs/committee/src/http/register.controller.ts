import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Requires } from '#libs/identity';
import { Answer, pageAnswer, pageQuery, RequestUrl } from '#libs/platform';
import { registerHead, registerLines } from '../contract/decisions.js';
import { RegisterRead } from '../persistence/register-read.js';

const linesQuery = z.strictObject(pageQuery);

/** The hash chain of decisions, for whoever wants to verify it on a machine of their own. */
@ApiTags('committee decisions')
@Controller('decisions/register')
export class RegisterController {
  constructor(private readonly read: RegisterRead) {}

  @Get()
  @Requires('committee.read')
  @ApiOperation({ summary: 'The head of the register: write it down, and nobody can rewrite what is before it' })
  @ApiOkResponse({ standardSchema: registerHead })
  async head(): Promise<Answer> {
    return new Answer(await this.read.head());
  }

  @Get('lines')
  @Requires('register.read')
  @ApiOperation({ summary: 'The lines of the register, oldest first' })
  @ApiOkResponse({ standardSchema: registerLines })
  async lines(
    @Query({ schema: linesQuery }) { limit, after }: z.infer<typeof linesQuery>,
    @RequestUrl() url: string,
  ): Promise<Answer> {
    return pageAnswer(await this.read.page(limit, after), { limit, order: 'oldest', url });
  }
}
