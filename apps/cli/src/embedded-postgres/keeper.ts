import { rmSync } from 'node:fs';
import { findBinaries } from './binaries.js';
import { clusterExists, type ClusterTools, createCluster } from './cluster.js';
import { type DataFolder, dataFolder, keptPassword, lastLogLines, turnLog } from './data-folder.js';
import { takeHold } from './hold.js';
import type { KeeperMessage } from './keeper-message.js';
import { reachablePlace } from './place.js';
import { type Server, startServer } from './server.js';
import { serverUser } from './server-user.js';

// Runs as a process of its own: `keeper.js <data folder> [--fresh]`. It serves one parent over IPC, and ends,
// server first, when the parent disconnects or dies, or on a signal.

const [root = '', ...flags] = process.argv.slice(2);
const claim = dataFolder(root);

const stop = new AbortController();
process.once('disconnect', () => stop.abort());
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
const stopAsked = new Promise((resolve) => stop.signal.addEventListener('abort', resolve));

async function tell(message: KeeperMessage): Promise<void> {
  if (!process.connected) return;
  await new Promise((resolve) => process.send?.(message, undefined, undefined, resolve));
}

const progress = (sentence: string): Promise<void> => tell({ kind: 'progress', sentence });

function erase({ cluster, preparing, password, log }: DataFolder): void {
  for (const path of [cluster, preparing, password, log]) rmSync(path, { recursive: true, force: true });
}

async function start(): Promise<{ server: Server; folder: DataFolder }> {
  const user = await serverUser();
  const { binaries, folder } = await reachablePlace(user, root, await findBinaries());
  if (folder.home !== root)
    await progress(`Keeping the database in ${folder.home}: PostgreSQL runs as another user than root`);
  if (flags.includes('--fresh')) erase(folder);
  turnLog(folder);
  const tools: ClusterTools = { binaries, folder, user, password: keptPassword(folder) };
  if (!clusterExists(folder)) {
    await progress('Preparing a new PostgreSQL database');
    await createCluster(tools, stop.signal);
  }
  await progress('Starting PostgreSQL');
  return { server: await startServer(tools, stop.signal), folder };
}

async function keep(): Promise<void> {
  const release = await takeHold(claim);
  try {
    const { server, folder } = await start();
    await tell({ kind: 'ready', url: server.url });
    await Promise.race([stopAsked, server.exited]);
    await server.stop();
    if (!stop.signal.aborted) throw new Error(`PostgreSQL ended on its own:\n${lastLogLines(folder, 0)}`);
  } finally {
    release();
  }
}

try {
  await keep();
} catch (error) {
  process.exitCode = 1;
  await tell({ kind: 'failed', sentence: error instanceof Error ? error.message : String(error) });
}
if (process.connected) process.disconnect();
