/**
 * npm runs a script through a shell. A signal sent to npm alone ends that shell, which tells nobody: so its death is
 * taken for the signal. In a terminal nothing changes, as Ctrl-C meets every process there.
 */
export function endWithNpm() {
  if (!process.env.npm_lifecycle_event) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
