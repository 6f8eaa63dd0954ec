import { once } from 'node:events';
import { createServer } from 'node:net';

/** Throws a sentence when the port is taken, before anything else has been started. */
export async function assertPortFree(host: string, port: number): Promise<void> {
  const probe = createServer();
  try {
    probe.listen(port, host);
    await once(probe, 'listening');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EADDRINUSE')
      throw new Error(
        `Port ${port} is taken by another program: stop it, or choose another with PORT=3001 npm run up.`,
        { cause: error },
      );
    if (code === 'EACCES')
      throw new Error(`Port ${port} needs more rights than this user has: choose one above 1024, such as PORT=3000.`, {
        cause: error,
      });
    throw error;
  } finally {
    probe.close();
  }
}
