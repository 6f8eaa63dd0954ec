export interface Stop {
  /** Settles when the process is told to stop. */
  readonly promise: Promise<void>;
  readonly told: boolean;
  now(exitCode: number): void;
}

/**
 * Waits for Ctrl-C or a termination signal. A terminal and npm may both send one for the same key press: the first
 * is obeyed, and the others do not cut the stopping short.
 */
export function untilToldToStop(): Stop {
  let told = false;
  let settle = (): void => {};
  const promise = new Promise<void>((resolve) => {
    settle = resolve;
  });
  const stop = () => {
    told = true;
    settle();
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
  process.on('SIGHUP', stop);
  return {
    promise,
    get told() {
      return told;
    },
    now(exitCode) {
      process.exitCode = exitCode;
      stop();
    },
  };
}
