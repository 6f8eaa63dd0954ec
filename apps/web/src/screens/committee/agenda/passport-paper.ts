import { reportsOne, reportsRequest } from '../../../api';

const LOOK_EVERY_MS = 700;
const LOOKS = 120;

/** Has the passport of a project drawn, and waits for it: the id of the ready report. Throws a sentence for the reader when it fails. */
export async function passportPaper(projectId: string, sorry: string): Promise<string> {
  const { data } = await reportsRequest({
    body: { kind: 'project-passport', projectId, format: 'pdf', language: 'ru' },
    throwOnError: true,
  });
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const { data: report } = await reportsOne({ path: { id: data.id }, throwOnError: true });
    if (report.state === 'ready') return report.id;
    if (report.state === 'failed' || report.state === 'cancelled') break;
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
  throw Object.assign(new Error(sorry), { code: 'NOT_PREPARED', detail: sorry, status: 0, requestId: '' });
}
