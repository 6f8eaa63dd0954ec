import { Injectable } from '@nestjs/common';
import { Values, sightOf, sightSql } from '#libs/portfolio';
import { PaperSources } from './paper-sources.js';
import type { FoundPaper } from './paper-sources.js';

/** Lets documents of projects be papers of agenda items. */
@Injectable()
export class ProjectDocumentPapers {
  constructor(sources: PaperSources) {
    sources.register('document', async (tx, actor, id) => {
      const values = new Values();
      const [paper] = await tx.query<FoundPaper[]>(
        `SELECT f.title, f.sha256, f.project_id AS "projectId" FROM project_document f JOIN project p ON p.id = f.project_id
         WHERE f.id = ${values.add(id)} AND f.removed_at IS NULL AND ${sightSql(sightOf(actor), values)}`,
        values.list,
      );
      return paper ?? null;
    });
  }
}
