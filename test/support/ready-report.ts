import type { TestApp } from './app.js';
import { as } from './small-city.js';

interface ReadyReport {
  readonly id: string;
  readonly content: Buffer;
  readonly fileName: string | undefined;
}

/** Asks for a report over HTTP, waits until it is ready and fetches its file. */
export async function readyReport(app: TestApp, email: string, body: object): Promise<ReadyReport> {
  const call = as(app, email);
  const asked = await call('POST', '/reports', body);
  if (asked.status !== 202) throw new Error(`not taken in: ${JSON.stringify(asked.body)}`);
  const { id } = asked.body as { id: string };
  for (const deadline = Date.now() + 30_000; Date.now() < deadline;) {
    const { state, failure } = (await call('GET', `/reports/${id}`)).body;
    if (state === 'ready') return { id, ...(await fileOf(app, email, id)) };
    if (state === 'failed') throw new Error(`the report failed: ${failure}`);
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error('the report did not come in 30 s');
}

async function fileOf(app: TestApp, email: string, id: string): Promise<Pick<ReadyReport, 'content' | 'fileName'>> {
  const answer = await fetch(`${app.url}/api/v1/reports/${id}/file`, {
    headers: { authorization: `Bearer ${await app.signIn(email)}` },
  });
  if (answer.status !== 200) throw new Error(`no file: ${answer.status}`);
  const fileName = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1];
  return { content: Buffer.from(await answer.arrayBuffer()), fileName };
}
