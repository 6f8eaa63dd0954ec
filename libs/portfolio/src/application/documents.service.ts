import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import { CLOCK, DomainError } from '#libs/kernel';
import type { Actor, Clock } from '#libs/kernel';
import { FILE_STORE, UnitOfWork, newId } from '#libs/platform';
import type { FileStore, StoredFile } from '#libs/platform';
import type { DocumentInput } from '../contract/document.js';
import { mayAddDocument, mayEdit } from '../domain/project-rights.js';
import { DocumentEntity } from '../persistence/project-parts.entities.js';
import type { ProjectEntity } from '../persistence/project.entity.js';
import { DocumentGivers } from './document-givers.js';
import { VisibleProjects } from './visible-projects.js';

/** A file that already lies in the file store. */
export interface UploadedDocument extends StoredFile {
  readonly fileKey: string;
  readonly fileName: string;
  readonly contentType: string;
}

/** The papers of a project. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly visible: VisibleProjects,
    private readonly givers: DocumentGivers,
    @Inject(FILE_STORE) private readonly files: FileStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Asked before a file is taken in, so that nobody sends megabytes for nothing. Throws 404 and 403. */
  async assertMayAdd(actor: Actor, projectId: string): Promise<void> {
    await this.unitOfWork.run((tx) => this.forAdding(tx, actor, projectId));
  }

  /** Enters a stored file as a document of the project. When that is refused, the file is removed again. */
  async add(actor: Actor, projectId: string, fields: DocumentInput, file: UploadedDocument): Promise<string> {
    try {
      if (file.bytes === 0) {
        throw new DomainError('unprocessable', 'FILE_EMPTY', {}, [{ pointer: '/file', code: 'EMPTY' }]);
      }
      return await this.unitOfWork.run(async (tx) => {
        const project = await this.forAdding(tx, actor, projectId);
        const id = newId();
        const now = this.clock.now();
        const { bytes, sha256, fileKey, fileName, contentType } = file;
        await tx.insert(DocumentEntity, {
          ...fields,
          id,
          projectId,
          fileName,
          contentType,
          bytes: String(bytes),
          sha256,
          fileKey,
          uploadedBy: actor.userId,
          uploadedAt: now,
        });
        await touch(tx, project, now);
        return id;
      });
    } catch (error) {
      await this.files.remove(file.fileKey);
      throw error;
    }
  }

  /** Takes a document off the project. Its file stays: the project's past still names it. */
  async remove(actor: Actor, projectId: string, documentId: string): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const project = await this.visible.lock(tx, actor, projectId);
      const where = { id: documentId, projectId, removedAt: IsNull() };
      const document = await tx.findOne(DocumentEntity, { where });
      if (!document) throw new DomainError('not-found', 'NOT_FOUND');
      if (!mayEdit(actor, project)) throw notYours(project);
      const now = this.clock.now();
      document.removedAt = now;
      await tx.save(document);
      await touch(tx, project, now);
    });
  }

  private async forAdding(tx: EntityManager, actor: Actor, projectId: string): Promise<ProjectEntity> {
    const given = await this.givers.lock(tx, actor, projectId);
    if (given) return given;
    const project = await this.visible.lock(tx, actor, projectId);
    if (!mayAddDocument(actor, project)) throw notYours(project);
    return project;
  }
}

const notYours = ({ stage }: ProjectEntity): DomainError =>
  new DomainError('forbidden', 'PROJECT_NOT_YOURS_TO_EDIT', { stage });

/** A document is part of the project's page: whoever read the page before has an old copy now. */
async function touch(tx: EntityManager, project: ProjectEntity, now: Date): Promise<void> {
  project.updatedAt = now;
  await tx.save(project);
}
