import { buffer } from 'node:stream/consumers';
import { ZipFile } from 'yazl';
import type { OpenSdgFile } from './series.js';

/** The earliest time that a ZIP file can tell; files made of data have none of their own. */
const NO_TIME = new Date(1980, 0, 1);

/** The same files give the same bytes. */
export async function zipped(files: readonly OpenSdgFile[]): Promise<Buffer> {
  const zip = new ZipFile();
  for (const { path, text } of files)
    zip.addBuffer(Buffer.from(text), path, { mtime: NO_TIME, forceDosTimestamp: true, mode: 0o100644 });
  zip.end();
  return buffer(zip.outputStream);
}
