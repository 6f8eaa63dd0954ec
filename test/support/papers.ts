import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import type { TestApp } from './app.js';

export interface ReportRow {
  readonly state: string;
  readonly progress: number;
  readonly attempts: number;
  readonly snapshot_at: Date | null;
  readonly file_name: string | null;
  readonly sha256: string | null;
  readonly title: string | null;
}

/** What became of reports, as the database and the file store have it. */
export interface Papers {
  readonly rows: <Row>(text: string, values?: unknown[]) => Promise<Row[]>;
  readonly report: (id: string) => Promise<ReportRow>;
  readonly ready: (id: string, seconds?: number) => Promise<void>;
  /** Ready once, with one file, whole. */
  readonly expectOnePaper: (id: string) => Promise<void>;
}

export const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

export async function until(condition: () => boolean | Promise<boolean>, seconds = 40): Promise<void> {
  for (const deadline = Date.now() + seconds * 1000; !(await condition());) {
    if (Date.now() > deadline) throw new Error(`it did not happen in ${seconds} s`);
    await pause(25);
  }
}

/** Asks for a project's passport in Kazakh at an address of the product; the report's id. */
export async function requestPaper(address: string, token: string, projectId: string, format = 'pdf'): Promise<string> {
  const answer = await fetch(`${address}/api/v1/reports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ kind: 'project-passport', projectId, format, language: 'kk' }),
  });
  expect(answer.status).toBe(202);
  return /[^/]+$/.exec(answer.headers.get('location') ?? '')![0];
}

export function papersOf(office: TestApp, store: string): Papers {
  const rows = <Row>(text: string, values: unknown[] = []) => office.app.get(DataSource).query<Row[]>(text, values);

  async function report(id: string): Promise<ReportRow> {
    const [row] = await rows<ReportRow>(
      `SELECT r.state, r.progress, r.attempts, k.snapshot_at, r.file_name, r.sha256, k.snapshot -> 'title' ->> 'ru' AS title
       FROM report r JOIN report_pack k ON k.id = r.pack_id WHERE r.id = $1`,
      [id],
    );
    return row!;
  }

  return {
    rows,
    report,
    ready: (id, seconds) => until(async () => (await report(id)).state === 'ready', seconds),
    async expectOnePaper(id) {
      const { file_name: fileName, sha256 } = await report(id);
      const folder = join(store, 'reports', id);
      expect(readdirSync(folder)).toEqual([fileName]);
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, fileName!)))
          .digest('hex'),
      ).toBe(sha256);
      const [times] = await rows<{ ready: number }>(
        `SELECT count(*)::int AS ready FROM history WHERE table_name = 'report' AND row_id = $1 AND new_row ->> 'state' = 'ready'`,
        [id],
      );
      expect(times!.ready).toBe(1);
    },
  };
}
