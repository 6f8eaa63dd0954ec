import { DomainError } from '#libs/kernel';
import type { ReportFileRow } from '../persistence/report-read.js';

/** Where the file of a ready report lies, and what is said of it. Throws 409 for a report without a file. */
export function readyFile({ state, progress, fileKey, fileName, contentType, bytes, sha256 }: ReportFileRow) {
  if (state === 'cancelled') throw new DomainError('conflict', 'REPORT_CANCELLED');
  if (state === 'failed') throw new DomainError('conflict', 'REPORT_FAILED');
  if (fileKey === null || fileName === null || contentType === null || bytes === null || sha256 === null) {
    throw new DomainError('conflict', 'REPORT_NOT_READY', { state, progress, retryAfterSeconds: 1 });
  }
  return {
    fileKey,
    headers: {
      etag: `"${sha256}"`,
      'content-type': contentType,
      'content-length': bytes,
      // RFC 6266; the product makes the name, in plain ASCII.
      'content-disposition': `attachment; filename="${fileName}"; filename*=UTF-8''${encodeURIComponent(fileName)}`,
      'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
    },
  };
}
