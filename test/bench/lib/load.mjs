import autocannon from 'autocannon';
import { cpuMs } from './process-figures.mjs';

export const CONNECTIONS = 16;

/** Loads a server with a workload's requests and says what it did; any answer that is not a success ends the run. */
export async function load(server, { name, requests, take }, seconds) {
  const headers = await server.headers();
  const all = requests.map((request) => ({
    ...request,
    headers: {
      ...headers,
      ...request.headers,
      ...(request.body !== undefined && { 'content-type': 'application/json' }),
    },
    ...(take && { setupRequest: (made) => ({ ...made, ...take(), headers: made.headers }) }),
  }));
  const cpuBefore = cpuMs(server.pid);
  const started = performance.now();
  const result = await autocannon({
    url: server.url,
    connections: CONNECTIONS,
    duration: seconds,
    requests: all.slice(0, 1),
    // Each connection begins elsewhere, or all would ask for the same record at the same time.
    setupClient: (client) => client.setRequests(turned(all)),
  });
  const elapsed = (performance.now() - started) / 1000;
  const cpu = cpuMs(server.pid) - cpuBefore;
  const done = result['2xx'];
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${name} on ${server.name}: ${result.non2xx} answers were no success, ${result.errors} failed.`);
  }
  return { perSecond: done / elapsed, p50: result.latency.p50, p99: result.latency.p99, cpuMs: cpu / done };
}

function turned(list) {
  const from = Math.floor(Math.random() * list.length);
  return [...list.slice(from), ...list.slice(0, from)];
}

export function median(numbers) {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
