const END_OF_DIRECTORY = 0x06054b50;

/**
 * Sets the time of every file in a ZIP archive (without a comment, below 4 GB), in place, so that its bytes do not
 * depend on when it was packed. Written as UTC: the format knows no zone.
 */
export function withZipTime(archive: Buffer, moment: Date): Buffer {
  const end = archive.length - 22;
  if (end < 0 || archive.readUInt32LE(end) !== END_OF_DIRECTORY) throw new Error('not a plain ZIP archive');
  const stamp = dosTime(moment);
  let entry = archive.readUInt32LE(end + 16);
  for (let count = archive.readUInt16LE(end + 10); count > 0; count -= 1) {
    archive.writeUInt32LE(stamp, entry + 12);
    archive.writeUInt32LE(stamp, archive.readUInt32LE(entry + 42) + 10);
    entry +=
      46 + archive.readUInt16LE(entry + 28) + archive.readUInt16LE(entry + 30) + archive.readUInt16LE(entry + 32);
  }
  return archive;
}

/** MS-DOS date and time: the date in the upper 16 bits, two-second steps in the lower. */
function dosTime(moment: Date): number {
  const date = ((moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  return ((date << 16) | time) >>> 0;
}
