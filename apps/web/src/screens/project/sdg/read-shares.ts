import { sharesOfProject } from '../../../api';
import type { SdgShares } from '../../../api';

export type SharesRead = SdgShares & { readonly etag: string };

/** With the version of the whole, which no field of it says. */
export async function readShares(projectId: string, signal?: AbortSignal): Promise<SharesRead> {
  const { data, response } = await sharesOfProject({ path: { id: projectId }, signal, throwOnError: true });
  return { ...data, etag: response.headers.get('etag') ?? '' };
}
