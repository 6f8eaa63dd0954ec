import {
  Controller,
  Delete,
  Get,
  Headers,
  HttpCode,
  Inject,
  Param,
  Post,
  StreamableFile,
  UploadedFile,
  UseInterceptors,
  createParamDecorator,
} from '@nestjs/common';
import type { ExecutionContext } from '@nestjs/common';
import {
  ApiBody,
  ApiConsumes,
  ApiCreatedResponse,
  ApiNoContentResponse,
  ApiOkResponse,
  ApiOperation,
  ApiProduces,
  ApiTags,
} from '@nestjs/swagger';
import { FileInterceptor } from '@nestjs/platform-fastify/multipart';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { id } from '#contracts/platform';
import { CurrentActor, Requires } from '#libs/identity';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { Answer, BASE_PATH, FILE_STORE, Refuses } from '#libs/platform';
import type { FileStore } from '#libs/platform';
import { DocumentsService } from '../application/documents.service.js';
import { DOCUMENT_KINDS, documentInput, documentList, documentView } from '../contract/document.js';
import { DocumentRead } from '../persistence/document-read.js';
import { DocumentUploadInterceptor } from './document-upload.interceptor.js';
import type { ReceivedFile } from './document-storage.js';
import { attachment, plainFileName } from './file-name.js';

const FORM = {
  description: 'The fields in any order',
  schema: {
    type: 'object',
    example: { title: 'Технико-экономическое обоснование', kind: 'feasibility_study', file: 'ТЭО.pdf' },
    required: ['title', 'kind', 'file'],
    properties: {
      title: { type: 'string', maxLength: 300, example: 'Технико-экономическое обоснование' },
      kind: { type: 'string', enum: [...DOCUMENT_KINDS], example: 'feasibility_study' },
      file: { type: 'string', format: 'binary', description: 'At most 50 MB' },
    },
  },
};

/** The form's text fields, as they are checked; what the interface says of the whole form is FORM. */
const FormFields = createParamDecorator(
  (_: unknown, context: ExecutionContext) => context.switchToHttp().getRequest<FastifyRequest>().body,
);

@ApiTags('documents')
@Controller('projects/:id/documents')
export class DocumentsController {
  constructor(
    private readonly documents: DocumentsService,
    private readonly read: DocumentRead,
    @Inject(FILE_STORE) private readonly files: FileStore,
  ) {}

  @Get()
  @Requires('project.read')
  @ApiOperation({ summary: 'Documents of a project, oldest first' })
  @ApiOkResponse({ standardSchema: documentList })
  async list(@CurrentActor() actor: Actor, @Param('id', { schema: id }) projectId: string): Promise<Answer> {
    return new Answer(await this.read.ofProject(actor, projectId));
  }

  @Post()
  @Requires('document.add')
  @UseInterceptors(DocumentUploadInterceptor, FileInterceptor('file'))
  @ApiOperation({ summary: 'Add a document: a form with title, kind and the file' })
  @ApiConsumes('multipart/form-data')
  @ApiBody(FORM)
  @ApiCreatedResponse({ standardSchema: documentView })
  @Refuses({
    forbidden: ['PROJECT_NOT_YOURS_TO_EDIT'],
    'too-large': ['FILE_TOO_LARGE'],
    unprocessable: ['FILE_EMPTY'],
  })
  async add(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @FormFields({ schema: documentInput }) fields: z.infer<typeof documentInput>,
    @UploadedFile() file: ReceivedFile | undefined,
  ): Promise<Answer> {
    if (!file) throw new DomainError('invalid', 'VALIDATION_FAILED', {}, [{ pointer: '/file', code: 'REQUIRED' }]);
    const documentId = await this.documents.add(actor, projectId, fields, {
      bytes: file.bytes,
      sha256: file.sha256,
      fileKey: file.path,
      fileName: plainFileName(file.originalname),
      contentType: file.mimetype,
    });
    return new Answer(await this.read.one(actor, projectId, documentId), {
      status: 201,
      location: `/${BASE_PATH}/projects/${projectId}/documents/${documentId}/file`,
    });
  }

  @Get(':documentId/file')
  @Requires('project.read')
  @ApiOperation({ summary: 'The file of a document, always as a download' })
  @ApiProduces('application/octet-stream')
  @ApiOkResponse({ description: 'The file as it was uploaded', schema: { type: 'string', format: 'binary' } })
  async file(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('documentId', { schema: id }) documentId: string,
    @Headers('if-none-match') known: string | undefined,
  ): Promise<Answer> {
    const { fileKey, fileName, contentType, bytes, sha256 } = await this.read.file(actor, projectId, documentId);
    const etag = `"${sha256}"`;
    const headers = {
      etag,
      'content-type': contentType,
      'content-length': bytes,
      'content-disposition': attachment(fileName),
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    };
    // Whoever has the file already is answered without opening it.
    if (known?.split(/,\s*/).includes(etag)) {
      return new Answer(null, { headers: { etag, 'cache-control': headers['cache-control'] } });
    }
    return new Answer(new StreamableFile(await this.files.read(fileKey)), { headers });
  }

  @Delete(':documentId')
  @HttpCode(204)
  @Requires('project.edit')
  @ApiOperation({ summary: 'Take a document off the project' })
  @ApiNoContentResponse()
  @Refuses({ forbidden: ['PROJECT_NOT_YOURS_TO_EDIT'] })
  async remove(
    @CurrentActor() actor: Actor,
    @Param('id', { schema: id }) projectId: string,
    @Param('documentId', { schema: id }) documentId: string,
  ): Promise<void> {
    await this.documents.remove(actor, projectId, documentId);
  }
}
