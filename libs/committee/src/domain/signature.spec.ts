import { DomainError } from '#libs/kernel';
import { acceptSignature, type SignatureVerification, type VerifiedSigner } from './signature.js';

const IIN = '800101300016';
const now = new Date('2026-11-23T10:00:00Z');
const signer: VerifiedSigner = {
  iin: IIN,
  commonName: 'АХМЕТОВ ДАРХАН',
  serialNumber: '1f',
  notBefore: '2026-01-01T00:00:00Z',
  notAfter: '2027-01-01T00:00:00Z',
  keyUsage: 'SIGN',
  revoked: false,
  timestamp: '2026-11-23T09:59:58Z',
};
const by = (change: Partial<VerifiedSigner>): SignatureVerification => ({
  valid: true,
  signers: [{ ...signer, ...change }],
});

/** `accepted`, or the code and fault of the refusal. */
function verdict(verification: SignatureVerification): string {
  try {
    return acceptSignature(verification, IIN, now) === verification.signers[0] ? 'accepted' : 'another signer';
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return [error.kind, error.code, error.params['fault']].filter(Boolean).join(' ');
  }
}

it.each<[string, SignatureVerification, string]>([
  ['a whole one', by({}), 'accepted'],
  ['a broken one', { valid: false, signers: [signer] }, 'unprocessable SIGNATURE_NOT_VALID BROKEN'],
  ['one of nobody', { valid: true, signers: [] }, 'unprocessable SIGNATURE_NOT_VALID NOT_ONE_SIGNER'],
  ['one of two', { valid: true, signers: [signer, signer] }, 'unprocessable SIGNATURE_NOT_VALID NOT_ONE_SIGNER'],
  ['a revoked certificate', by({ revoked: true }), 'unprocessable SIGNATURE_NOT_VALID REVOKED'],
  ['a key for signing in', by({ keyUsage: 'AUTH' }), 'unprocessable SIGNATURE_NOT_VALID NOT_A_SIGNING_KEY'],
  ['a key of unknown use', by({ keyUsage: 'UNKNOWN' }), 'unprocessable SIGNATURE_NOT_VALID NOT_A_SIGNING_KEY'],
  ['one without a timestamp', by({ timestamp: null }), 'unprocessable SIGNATURE_NOT_VALID NO_TIMESTAMP'],
  ['a certificate that ends now', by({ notAfter: '2026-11-23T10:00:00Z' }), 'accepted'],
  [
    'a certificate that has ended',
    by({ notAfter: '2026-11-23T09:59:59.999Z' }),
    'unprocessable SIGNATURE_NOT_VALID OUT_OF_VALIDITY',
  ],
  [
    'one stamped before its certificate',
    by({ notBefore: '2026-11-23T09:59:59Z' }),
    'unprocessable SIGNATURE_NOT_VALID OUT_OF_VALIDITY',
  ],
  [
    'a certificate that begins later',
    by({ notBefore: '2026-11-23T10:00:01Z', timestamp: '2026-11-23T10:00:02Z' }),
    'unprocessable SIGNATURE_NOT_VALID OUT_OF_VALIDITY',
  ],
  ['another person', by({ iin: '900202456781' }), 'unprocessable SIGNER_IS_NOT_THE_MEMBER'],
  ['a certificate without a number', by({ iin: null }), 'unprocessable SIGNER_IS_NOT_THE_MEMBER'],
])('%s: %s', (_, verification, expected) => expect(verdict(verification)).toBe(expected));
