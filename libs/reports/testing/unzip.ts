import { inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by name, as text. */
export function unzip(archive: Buffer): Map<string, string> {
  const files = new Map<string, string>();
  let entry = archive.readUInt32LE(archive.length - 6);
  for (let count = archive.readUInt16LE(archive.length - 12); count > 0; count -= 1) {
    const nameLength = archive.readUInt16LE(entry + 28);
    const name = archive.toString('utf8', entry + 46, entry + 46 + nameLength);
    const local = archive.readUInt32LE(entry + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const packed = archive.subarray(start, start + archive.readUInt32LE(entry + 20));
    const stored = archive.readUInt16LE(entry + 10) === 0;
    files.set(name, (stored ? packed : inflateRawSync(packed)).toString('utf8'));
    entry += 46 + nameLength + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return files;
}
