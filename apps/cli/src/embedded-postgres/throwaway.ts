import { chown, mkdir, rm } from 'node:fs/promises';
import { findBinaries } from './binaries.js';
import { createCluster } from './cluster.js';
import { reachablePlace } from './place.js';
import { startServer } from './server.js';
import { serverUser } from './server-user.js';

/** Nothing that it holds is worth a write to the disk. */
const CARELESS = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'];

/** A server for tests and measurements: gone, data and all, when it is stopped. `careless` trades safety for speed. */
export async function startThrowawayPostgres(
  dataDir: string,
  { careless, maxConnections }: { careless: boolean; maxConnections: number },
): Promise<{ url: string; stop(): Promise<void> }> {
  const user = await serverUser();
  await mkdir(dataDir, { recursive: true });
  const { binaries, folder } = await reachablePlace(user, dataDir, await findBinaries());
  if (user.uid !== undefined && user.gid !== undefined) await chown(folder.home, user.uid, user.gid);
  const settings = [`max_connections=${maxConnections}`, ...(careless ? CARELESS : [])];
  const tools = { binaries, folder, user, password: 'postgres', settings };
  const never = new AbortController().signal;
  await createCluster(tools, never);
  const server = await startServer(tools, never);
  return {
    // The server's own database: tests make theirs beside it.
    url: server.url.replace(/\/[^/]*$/, ''),
    async stop() {
      await server.stop();
      await rm(folder.home, { recursive: true, force: true });
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
