import { Injectable } from '@nestjs/common';
import { PaperSources } from '#libs/committee';
import type { FoundPaper } from '#libs/committee';
import { Values, sightOf, sightSql } from '#libs/portfolio';

/** Lets ready reports be papers of the committee's agenda items; a ready report never changes. */
@Injectable()
export class ReportPapers {
  constructor(sources: PaperSources) {
    sources.register('report', async (tx, actor, id) => {
      const values = new Values();
      const [paper] = await tx.query<FoundPaper[]>(
        `SELECT r.file_name AS title, r.sha256, k.project_id AS "projectId"
         FROM report r JOIN report_pack k ON k.id = r.pack_id LEFT JOIN project p ON p.id = k.project_id
         WHERE r.id = ${values.add(id)} AND r.state = 'ready' AND ${sightSql(sightOf(actor), values)}`,
        values.list,
      );
      return paper ?? null;
    });
  }
}
