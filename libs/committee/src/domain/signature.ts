import { DomainError } from '#libs/kernel';

/** What a verifier found about one signature; moments are RFC 3339. */
export interface VerifiedSigner {
  readonly iin: string | null;
  readonly commonName: string | null;
  readonly serialNumber: string | null;
  readonly notBefore: string;
  readonly notAfter: string;
  /** `SIGN` is the key for signing, `AUTH` the one for signing in. */
  readonly keyUsage: string;
  readonly revoked: boolean;
  /** When the time-stamping authority saw the signature; null without a timestamp. */
  readonly timestamp: string | null;
}

export interface SignatureVerification {
  /** The signature belongs to these very bytes, and its certificates lead to a trusted root. */
  readonly valid: boolean;
  readonly signers: readonly VerifiedSigner[];
}

/** Why a signature is not accepted. */
export const SIGNATURE_FAULTS = [
  'BROKEN',
  'NOT_ONE_SIGNER',
  'REVOKED',
  'NOT_A_SIGNING_KEY',
  'NO_TIMESTAMP',
  'OUT_OF_VALIDITY',
] as const;
export type SignatureFault = (typeof SIGNATURE_FAULTS)[number];

/**
 * The signer, if the signature counts: whole, not revoked, made with a key for signing within its validity, seen by a
 * time-stamping authority, and the member's own.
 *
 * @throws DomainError unprocessable SIGNATURE_NOT_VALID with `params.fault`, SIGNER_IS_NOT_THE_MEMBER
 */
export function acceptSignature(
  { valid, signers }: SignatureVerification,
  memberIin: string,
  now: Date,
): VerifiedSigner {
  const [signer] = signers;
  if (!valid) throw notValid('BROKEN');
  if (!signer || signers.length > 1) throw notValid('NOT_ONE_SIGNER');
  const fault = faultOf(signer, now);
  if (fault !== null) throw notValid(fault);
  if (signer.iin !== memberIin) throw new DomainError('unprocessable', 'SIGNER_IS_NOT_THE_MEMBER');
  return signer;
}

function faultOf(signer: VerifiedSigner, now: Date): SignatureFault | null {
  if (signer.revoked) return 'REVOKED';
  if (signer.keyUsage !== 'SIGN') return 'NOT_A_SIGNING_KEY';
  if (signer.timestamp === null) return 'NO_TIMESTAMP';
  const within = (moment: number) => Date.parse(signer.notBefore) <= moment && moment <= Date.parse(signer.notAfter);
  return within(now.getTime()) && within(Date.parse(signer.timestamp)) ? null : 'OUT_OF_VALIDITY';
}

const notValid = (fault: SignatureFault): DomainError =>
  new DomainError('unprocessable', 'SIGNATURE_NOT_VALID', { fault }, [{ pointer: '/cms', code: `SIGNATURE_${fault}` }]);
