import { Injectable } from '@nestjs/common';
import { DomainError } from '#libs/kernel';
import type { Actor } from '#libs/kernel';
import { ReadDatabase } from '#libs/platform';
import { sightOf } from '../domain/project-rights.js';
import { nameJson } from './project-json.js';
import { Values, sightSql } from './sight-sql.js';

const DOCUMENT = `json_build_object('id', f.id, 'title', f.title, 'kind', f.kind, 'fileName', f.file_name,
  'contentType', f.content_type, 'bytes', f.bytes, 'sha256', f.sha256,
  'uploadedBy', (SELECT json_build_object('id', u.id, 'name', ${nameJson('u')}) FROM app_user u WHERE u.id = f.uploaded_by),
  'uploadedAt', f.uploaded_at)`;

/** What a download needs to know of a document. */
export interface FileRow {
  readonly fileKey: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly bytes: string;
  readonly sha256: string;
}

/** Documents of the projects that the actor may see, and those that the actor has added; everything else throws 404. */
@Injectable()
export class DocumentRead {
  constructor(private readonly database: ReadDatabase) {}

  /** `{"items":[…]}` as JSON text, oldest first, without those that were removed. */
  async ofProject(actor: Actor, projectId: string): Promise<string> {
    const values = new Values();
    const documents = `SELECT json_agg(${DOCUMENT} ORDER BY f.uploaded_at, f.id) FROM project_document f
      WHERE f.project_id = p.id AND f.removed_at IS NULL`;
    const row = await this.database.first<{ json: string }>(
      `SELECT json_build_object('items', coalesce((${documents}), '[]'))::text AS json
       FROM project p WHERE p.id = ${values.add(projectId)} AND ${sightSql(sightOf(actor), values)}`,
      values.list,
    );
    return found(row).json;
  }

  /** One document as JSON text. */
  async one(actor: Actor, projectId: string, documentId: string): Promise<string> {
    return found(await this.visible<{ json: string }>(`${DOCUMENT}::text AS json`, actor, projectId, documentId)).json;
  }

  async file(actor: Actor, projectId: string, documentId: string): Promise<FileRow> {
    const columns = `f.file_key AS "fileKey", f.file_name AS "fileName", f.content_type AS "contentType", f.bytes, f.sha256`;
    return found(await this.visible<FileRow & Record<string, unknown>>(columns, actor, projectId, documentId));
  }

  private visible<Row extends Record<string, unknown>>(
    columns: string,
    actor: Actor,
    projectId: string,
    documentId: string,
  ): Promise<Row | undefined> {
    const values = new Values();
    const text = `SELECT ${columns} FROM project_document f JOIN project p ON p.id = f.project_id
      WHERE f.id = ${values.add(documentId)} AND p.id = ${values.add(projectId)} AND f.removed_at IS NULL
        AND (f.uploaded_by = ${values.add(actor.userId)} OR ${sightSql(sightOf(actor), values)})`;
    return this.database.first<Row>(text, values.list);
  }
}

function found<Row>(row: Row | undefined): Row {
  if (!row) throw new DomainError('not-found', 'NOT_FOUND');
  return row;
}
