import { createInterface } from 'node:readline/promises';
import { Writable } from 'node:stream';

/** Asks at the terminal, without showing what is typed. Throws when there is nobody to ask, and when Ctrl+C is the answer. */
export async function askPassword(email: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new Error('Set ZHOBA_PASSWORD: there is no terminal to ask for the password at.');
  }
  process.stderr.write(`Password of ${email}: `);
  const nothing = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: nothing, terminal: true });
  const left = new AbortController();
  lines.on('SIGINT', () => left.abort());
  try {
    return await lines.question('', { signal: left.signal });
  } catch (error) {
    throw new Error('No password, no papers.', { cause: error });
  } finally {
    lines.close();
    process.stderr.write('\n');
  }
}
