import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { DomainError } from '#libs/kernel';
import { CONFIG, LOGGER } from '#libs/platform';
import type { Config, Logger } from '#libs/platform';
import type { SignatureVerification, VerifiedSigner } from '../domain/signature.js';
import type { SignatureVerifier } from './signature-verifier.js';

const PATIENCE_MS = 20_000;

/** Java's `2026-11-23T10:00:00.000+00:00`, or any other moment that names its offset. */
const moment = z.iso.datetime({ offset: true });

const answer = z.object({
  valid: z.boolean(),
  signers: z.array(
    z.object({
      // The signer's own certificate comes first, its issuers follow.
      certificates: z
        .array(
          z.object({
            valid: z.boolean(),
            revocations: z.array(z.object({ revoked: z.boolean() })).nullish(),
            notBefore: moment,
            notAfter: moment,
            keyUsage: z.string(),
            serialNumber: z.string().nullish(),
            subject: z.object({ commonName: z.string().nullish(), iin: z.string().nullish() }),
          }),
        )
        .min(1),
      tsp: z.object({ genTime: moment }).nullish(),
    }),
  ),
});

/**
 * Asks an NCANode service (version 3, `POST /cms/verify`) whether a CMS of the Kazakh certification authority is valid and
 * its certificates are not revoked.
 */
@Injectable()
export class NcanodeVerifier implements SignatureVerifier {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(LOGGER) private readonly logger: Logger,
  ) {}

  async verify(bytes: Buffer, cms: Buffer): Promise<SignatureVerification> {
    const { ncanodeUrl } = this.config;
    if (ncanodeUrl === null) throw new DomainError('conflict', 'SIGNATURES_NOT_VERIFIABLE');
    const response = await this.ask(`${ncanodeUrl}/cms/verify`, {
      cms: cms.toString('base64'),
      data: bytes.toString('base64'),
      revocationCheck: ['OCSP', 'CRL'],
    });
    // NCANode words what it cannot even read as a client error.
    if (response.status >= 400 && response.status < 500) return { valid: false, signers: [] };
    const parsed = answer.safeParse(response.body);
    if (response.status !== 200 || !parsed.success) {
      this.logger.error({ status: response.status, err: parsed.error }, 'the signature service gave no answer of use');
      throw new DomainError('conflict', 'SIGNATURES_NOT_VERIFIABLE');
    }
    const { valid, signers } = parsed.data;
    return { valid, signers: signers.map(signerOf) };
  }

  private async ask(url: string, body: object): Promise<{ status: number; body: unknown }> {
    try {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
        signal: AbortSignal.timeout(PATIENCE_MS),
      });
      return { status: response.status, body: await response.json() };
    } catch (error) {
      this.logger.error({ err: error }, 'the signature service did not answer');
      throw new DomainError('conflict', 'SIGNATURES_NOT_VERIFIABLE');
    }
  }
}

function signerOf({ certificates, tsp }: z.infer<typeof answer>['signers'][number]): VerifiedSigner {
  const [own] = certificates;
  if (!own) throw new Error('a signer without a certificate');
  return {
    iin: own.subject.iin ?? null,
    commonName: own.subject.commonName ?? null,
    serialNumber: own.serialNumber ?? null,
    notBefore: own.notBefore,
    notAfter: own.notAfter,
    keyUsage: own.keyUsage,
    revoked: certificates.some(({ revocations }) => revocations?.some(({ revoked }) => revoked)),
    timestamp: tsp?.genTime ?? null,
  };
}
