import { childrenOf, der, encoded, replaced } from './der.js';
import type { Der } from './der.js';

/** Where the only SignerInfo lies in a CMS SignedData (RFC 5652). */
const SIGNER_INFO = [1, 0, -1, 0];
/** `id-aa-timeStampToken` (RFC 3161, appendix A). */
const TIMESTAMP_TOKEN = Buffer.from('060b2a864886f70d010910020e', 'hex');
const OCTET_STRING = 0x04;
const UNSIGNED_ATTRIBUTES = 0xa1;
const [SEQUENCE, SET] = [0x30, 0x31];

function signerInfo(cms: Buffer): Der {
  return SIGNER_INFO.reduce((node, index) => childrenOf(node).at(index)!, der(cms));
}

/** The signature itself: what a timestamp is taken over. */
export function signatureValue(cms: Buffer): Buffer {
  return childrenOf(signerInfo(cms)).findLast(({ tag }) => tag === OCTET_STRING)!.content;
}

export function withTimestamp(cms: Buffer, token: Buffer): Buffer {
  const attribute = encoded(SEQUENCE, TIMESTAMP_TOKEN, encoded(SET, token));
  return replaced(der(cms), SIGNER_INFO, ({ tag, content }) =>
    encoded(tag, content, encoded(UNSIGNED_ATTRIBUTES, attribute)),
  );
}

export function timestampOf(cms: Buffer): Buffer | null {
  const attributes = childrenOf(signerInfo(cms)).find(({ tag }) => tag === UNSIGNED_ATTRIBUTES);
  const attribute =
    attributes && childrenOf(attributes).find((one) => childrenOf(one)[0]!.whole.equals(TIMESTAMP_TOKEN));
  return attribute ? childrenOf(childrenOf(attribute)[1]!)[0]!.whole : null;
}
