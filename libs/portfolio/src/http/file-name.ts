const LONGEST = 200;

// eslint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f]/g;

/** The last part of whatever a browser sends as the name, without invisible characters, at most 200 long. */
export function plainFileName(sent: string): string {
  const name = (sent.split(/[\\/]/).at(-1) ?? '').replaceAll(CONTROL, '').toWellFormed().trim();
  if (name === '' || name === '.' || name === '..') return 'file';
  // The ending says what the file is: a long name loses its middle.
  const letters = Array.from(name);
  return letters.length <= LONGEST ? name : [...letters.slice(0, LONGEST - 20), ...letters.slice(-20)].join('');
}

/** `Content-Disposition` of a download (RFC 6266): the name in plain ASCII, and whole as RFC 5987 has it. */
export function attachment(fileName: string): string {
  const ascii = fileName.replaceAll(/[^\x20-\x7e]|["\\%]/g, '_');
  const whole = encodeURIComponent(fileName).replaceAll(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
