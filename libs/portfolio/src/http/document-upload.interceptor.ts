import { Injectable, PayloadTooLargeException } from '@nestjs/common';
import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError } from 'rxjs';
import type { Observable } from 'rxjs';
import { id } from '#contracts/platform';
import { DomainError } from '#libs/kernel';
import { currentContext } from '#libs/platform';
import { DocumentsService } from '../application/documents.service.js';

/** Stands before the form is read: asks whether the person may add to the project, and words a file that is too large. */
@Injectable()
export class DocumentUploadInterceptor implements NestInterceptor {
  constructor(private readonly documents: DocumentsService) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { id: string } }>>();
    const actor = currentContext()?.actor;
    if (!actor) throw new DomainError('unauthenticated', 'UNAUTHENTICATED');
    const projectId = id.safeParse(request.params.id);
    if (!projectId.success) throw new DomainError('not-found', 'NOT_FOUND');
    await this.documents.assertMayAdd(actor, projectId.data);
    return next.handle().pipe(
      catchError((error: unknown) => {
        throw error instanceof PayloadTooLargeException ? new DomainError('too-large', 'FILE_TOO_LARGE') : error;
      }),
    );
  }
}
