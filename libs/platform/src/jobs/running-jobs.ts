import { JobCancelled, JobTakenOver } from './handlers.js';

interface Running {
  readonly jobId: string;
  readonly subject: string | undefined;
  readonly abort: AbortController;
}

/** The jobs that this process has in hand, to end them early. */
export class RunningJobs {
  private readonly running = new Set<Running>();

  /** Runs the work with a signal that the two methods below abort. */
  async during(
    { jobId, subject }: { jobId: string; subject: string | undefined },
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const entry: Running = { jobId, subject, abort: new AbortController() };
    this.running.add(entry);
    try {
      await work(entry.abort.signal);
    } finally {
      this.running.delete(entry);
    }
  }

  cancelled(subject: string): void {
    for (const entry of this.running) {
      if (entry.subject === subject) entry.abort.abort(new JobCancelled(subject));
    }
  }

  takenOver(jobIds: readonly string[]): void {
    for (const { jobId, abort } of this.running) {
      if (jobIds.includes(jobId)) abort.abort(new JobTakenOver(jobId));
    }
  }
}
