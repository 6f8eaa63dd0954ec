import {
  Controller,
  Get,
  HttpCode,
  Param,
  Post,
  Query,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
  createParamDecorator,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiOkResponse, ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { FileInterceptor, memoryStorage } from '@nestjs/platform-fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { referenceCode } from '#contracts/portfolio';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, Refuses, currentLanguage } from '#libs/platform';
import { MsProjectService } from '../application/ms-project.service.js';
import { msProjectResults } from '../contract/ms-project.js';
import { inWords } from './ms-project-results.js';
import { LARGEST_XML, TakesXml, XmlBody, XmlFormInterceptor, xmlTooLarge } from './xml-bodies.js';

const importQuery = z.strictObject({
  dryRun: z
    .stringbool()
    .default(false)
    .meta({ description: 'Says what would happen, and changes nothing', example: 'true' }),
});

const BODY = {
  description: 'The file itself, or a form with it; at most 5 MB and 5 000 tasks',
  schema: {
    type: 'object',
    example: { file: 'ALM-2026-0001.xml' },
    required: ['file'],
    properties: { file: { type: 'string', format: 'binary', description: 'MSPDI, as MS Project saves XML' } },
  },
};

const FILE = { description: 'MSPDI', schema: { type: 'string', format: 'binary' } };

/** The bytes of a raw body; of a form the interceptor takes them. */
const RawFile = createParamDecorator((_: unknown, context: ExecutionContext): Buffer | null => {
  const { body } = context.switchToHttp().getRequest<FastifyRequest>();
  return body instanceof XmlBody ? body.bytes : null;
});

@ApiTags('exchange')
@Controller()
export class MsProjectController {
  constructor(private readonly service: MsProjectService) {}

  @Get('projects/:id/ms-project')
  @Requires('project.read')
  @ApiOperation({ summary: 'The plan of a project as a file of MS Project: milestones, links, baselines, calendar' })
  @ApiProduces('application/xml')
  @ApiOkResponse(FILE)
  async ofProject(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    return download(await this.service.ofProject(actor, projectId, currentLanguage()));
  }

  @Get('roadmaps/:code/ms-project')
  @Requires('project.read')
  @ApiOperation({ summary: 'The plans of a roadmap as one file of MS Project, with a summary task for each project' })
  @ApiProduces('application/xml')
  @ApiOkResponse(FILE)
  @Refuses({ unprocessable: ['PLAN_TOO_LARGE'] })
  async ofRoadmap(
    @CurrentActor() actor: Actor,
    @Param('code', { schema: referenceCode }) code: string,
  ): Promise<Answer> {
    return download(await this.service.ofRoadmap(actor, code, currentLanguage()));
  }

  @Post('projects/:id/ms-project')
  @HttpCode(200)
  @Requires('delivery.plan')
  @TakesXml()
  @UseInterceptors(
    XmlFormInterceptor,
    FileInterceptor('file', { storage: memoryStorage(), limits: { fileSize: LARGEST_XML } }),
  )
  @ApiOperation({
    summary: 'Enter milestones and links of a file of MS Project, with a result per task; baselines are not taken over',
  })
  @ApiConsumes('application/xml', 'multipart/form-data')
  @ApiBody(BODY)
  @ApiOkResponse({ standardSchema: msProjectResults })
  @Refuses({
    forbidden: ['PLAN_NOT_YOURS'],
    conflict: ['PROJECT_ENDED'],
    'too-large': ['XML_TOO_LARGE'],
    unprocessable: ['MS_PROJECT_UNREADABLE'],
  })
  async import(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Query({ schema: importQuery }) { dryRun }: z.infer<typeof importQuery>,
    @RawFile() raw: Buffer | null,
    @UploadedFile() uploaded: { buffer: Buffer } | undefined,
  ): Promise<Answer> {
    const file = raw ?? uploaded?.buffer;
    if (!file) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/file', code: 'REQUIRED' }]);
    if (file.length > LARGEST_XML) throw xmlTooLarge();
    const results = await this.service.import(actor, projectId, file, { dryRun, language: currentLanguage() });
    return new Answer(inWords(results, dryRun, currentLanguage()));
  }
}

/** Codes of projects and roadmaps are plain ASCII. */
const download = ({ name, xml }: { name: string; xml: string }): Answer =>
  new Answer(new StreamableFile(Buffer.from(xml)), {
    headers: {
      'content-type': 'application/xml; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  });
