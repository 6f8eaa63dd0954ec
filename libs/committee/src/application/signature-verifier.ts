import type { SignatureVerification } from '../domain/signature.js';

export const SIGNATURE_VERIFIER = Symbol('SignatureVerifier');

/** Verifies electronic signatures, and judges nothing: what is accepted is the domain's matter. */
export interface SignatureVerifier {
  /**
   * What can be said about a detached CMS over these bytes.
   *
   * @throws DomainError conflict SIGNATURES_NOT_VERIFIABLE while no service is there to ask
   */
  verify(bytes: Buffer, cms: Buffer): Promise<SignatureVerification>;
}
