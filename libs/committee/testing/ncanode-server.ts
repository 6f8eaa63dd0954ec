import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signatureValue, timestampOf } from './signed-message.js';
import type { TestCa } from './test-ca.js';

/** A verification service that speaks NCANode's protocol and really verifies, with openssl against the test authority. */
export class NcanodeServer {
  private readonly server: Server;

  private constructor(private readonly ca: TestCa) {
    this.server = createServer((request, response) => void this.answer(request, response));
  }

  static async start(ca: TestCa): Promise<NcanodeServer> {
    const started = new NcanodeServer(ca);
    await new Promise<void>((resolve) => started.server.listen(0, '127.0.0.1', resolve));
    return started;
  }

  get url(): string {
    const { port } = this.server.address() as AddressInfo;
    return `http://127.0.0.1:${port}`;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(request);
    const known = request.method === 'POST' && request.url === '/cms/verify';
    const answer = known ? this.verify(body) : { status: 404 };
    response.writeHead(answer.status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  }

  private verify(body: string): { status: number; [field: string]: unknown } {
    const { cms: cmsText, data } = JSON.parse(body) as { cms: string; data: string };
    const cms = Buffer.from(cmsText, 'base64');
    writeFileSync(this.ca.path('asked.cms'), cms);
    writeFileSync(this.ca.path('asked'), Buffer.from(data, 'base64'));
    rmSync(this.ca.path('asked.pem'), { force: true });
    if (!this.succeeds('cms', '-cmsout', '-noout', '-inform', 'DER', '-in', 'asked.cms'))
      return { status: 400, message: 'Cannot read the CMS' };
    // Validity is told by its dates, as the service does, so that the product has to look at them.
    const valid = this.succeeds('cms', '-verify', '-binary', '-inform', 'DER', '-in', 'asked.cms', '-content', 'asked',
      '-CAfile', 'ca.pem', '-purpose', 'any', '-no_check_time', '-signer', 'asked.pem', '-out', 'verified'); // prettier-ignore
    if (!valid) return { status: 200, message: 'OK', valid, signers: [] };
    return {
      status: 200,
      message: 'OK',
      valid,
      signers: [{ certificates: [this.certificate()], tsp: this.timestamp(cms) }],
    };
  }

  private certificate() {
    const certificate = new X509Certificate(readFileSync(this.ca.path('asked.pem')));
    const usage = this.ca.run('x509', '-in', 'asked.pem', '-noout', '-ext', 'keyUsage');
    const subject = new Map(certificate.subject.split('\n').map((part) => [part.split('=')[0], part.split('=')[1]]));
    const revoked = !this.succeeds(
      'verify',
      '-crl_check',
      '-CRLfile',
      'crl.pem',
      '-CAfile',
      'ca.pem',
      '-no_check_time',
      'asked.pem',
    );
    return {
      valid: !revoked,
      revocations: [{ revoked, by: 'CRL', revocationTime: null, reason: '' }],
      notBefore: javaDate(certificate.validFrom),
      notAfter: javaDate(certificate.validTo),
      keyUsage: /Non Repudiation/.test(usage) ? 'SIGN' : /Key Encipherment/.test(usage) ? 'AUTH' : 'UNKNOWN',
      serialNumber: certificate.serialNumber.toLowerCase(),
      subject: { commonName: subject.get('CN'), iin: subject.get('serialNumber')?.replace(/^IIN/, '') },
    };
  }

  private timestamp(cms: Buffer): { genTime: string } | undefined {
    const token = timestampOf(cms);
    if (!token) return undefined;
    writeFileSync(this.ca.path('asked.token'), token);
    writeFileSync(this.ca.path('asked.signature'), signatureValue(cms));
    this.ca.run('ts', '-verify', '-data', 'asked.signature', '-in', 'asked.token', '-token_in', '-CAfile', 'ca.pem');
    const text = this.ca.run('ts', '-reply', '-in', 'asked.token', '-token_in', '-text');
    return { genTime: javaDate(/^Time stamp: (.+)$/m.exec(text)?.[1] ?? '') };
  }

  private succeeds(...command: readonly string[]): boolean {
    return spawnSync('openssl', command, { cwd: this.ca.folder }).status === 0;
  }
}

/** As Jackson writes it: `2026-11-23T10:00:00.000+00:00`. */
const javaDate = (date: string): string => new Date(date).toISOString().replace('Z', '+00:00');

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
