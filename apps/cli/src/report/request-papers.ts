import { z } from 'zod';
import { download } from './download.js';
import { followPaper, isUnderWay, pack } from './follow-paper.js';
import type { Paper } from './follow-paper.js';
import type { ProductClient } from './product-client.js';
import { nameOf, progressDisplay } from './progress-display.js';

const NOT_DRAWN = 2;
const INTERRUPTED = 130;

type Outcome = { readonly path: string } | { readonly reason: string };

/** Asks for a pack, waits for it, and puts its files into the folder; the exit code. Throws what keeps it from being asked or fetched. */
export async function requestPapers(client: ProductClient, request: object, folder: string): Promise<number> {
  const { reports: papers } = await client.ask('POST', 'report-packs', pack, request);
  const stop = new AbortController();
  const interrupt = () => stop.abort();
  // Once: a second Ctrl+C ends the process without a word to the product.
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
  const last = new Map(papers.map((paper) => [paper.id, paper]));
  const display = progressDisplay(process.stdout, papers);
  const outcome = async ({ id, ...named }: Paper): Promise<Outcome> => {
    const watcher = {
      onChange: (seen: Paper) => {
        last.set(id, seen);
        display.show(seen);
      },
      onBroken: () => display.broken(named),
    };
    const { file, failure, state } = await followPaper(client, id, watcher, stop.signal);
    if (file) return { path: await download(client, file, folder, stop.signal) };
    return { reason: failure?.text ?? state };
  };
  try {
    const outcomes = await Promise.all(papers.map(outcome));
    display.end();
    return tell(papers, outcomes);
  } catch (error) {
    display.end();
    if (!stop.signal.aborted) throw error;
    await giveUp(client, [...last.values()]);
    return INTERRUPTED;
  } finally {
    // Where one paper cannot be fetched, nobody waits for the others.
    stop.abort();
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
  }
}

function tell(papers: readonly Paper[], outcomes: readonly Outcome[]): number {
  let exitCode = 0;
  for (const [index, outcome] of outcomes.entries()) {
    if ('path' in outcome) process.stdout.write(`${outcome.path}\n`);
    else {
      process.stderr.write(`${nameOf(papers[index]!)}: ${outcome.reason}\n`);
      exitCode = NOT_DRAWN;
    }
  }
  return exitCode;
}

/** What is ready stays; somebody else's paper, that was asked for again here, is left to them. */
async function giveUp(client: ProductClient, papers: readonly Paper[]): Promise<void> {
  process.stderr.write('Stopped.\n');
  for (const paper of papers.filter(isUnderWay)) {
    const said = await client.ask('POST', `reports/${paper.id}/cancel`, z.unknown()).then(
      () => 'given up',
      (error: unknown) => `not given up. ${error instanceof Error ? error.message : String(error)}`,
    );
    process.stderr.write(`${nameOf(paper)}: ${said}\n`);
  }
}
