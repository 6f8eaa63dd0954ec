import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signatureValue, withTimestamp } from './signed-message.js';

/** Whether this machine can make and check real signatures. */
export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

export interface Certificate {
  readonly iin: string;
  readonly name?: string;
  readonly usage?: 'SIGN' | 'AUTH';
  /** `YYMMDDhhmmssZ`. */
  readonly from?: string;
  readonly to?: string;
}

/** A certification and time-stamping authority of its own, in a folder that `close` removes. */
export class TestCa {
  readonly folder = mkdtempSync(join(tmpdir(), 'zhoba-ca-'));
  private certificates = 0;

  constructor() {
    writeFileSync(this.path('ca.cnf'), CONFIGURATION.replaceAll('@', this.folder));
    for (const empty of ['index.txt', 'index.txt.attr']) writeFileSync(this.path(empty), '');
    for (const counter of ['serial', 'crlnumber', 'tsa-serial']) writeFileSync(this.path(counter), '1000');
    this.run('req', '-x509', ...NEW_KEY, '-keyout', 'ca.key', '-out', 'ca.pem', '-days', '3650', '-subj', '/C=KZ/CN=Test CA',
      '-config', 'ca.cnf', '-extensions', 'authority'); // prettier-ignore
    this.issue('tsa', '/C=KZ/CN=Test TSA', 'timestamping');
    this.renewCrl();
  }

  /** The name under which the key and the certificate lie. */
  certify({ iin, name = 'АХМЕТОВ ДАРХАН', usage = 'SIGN', from, to }: Certificate): string {
    this.certificates += 1;
    const holder = `holder-${this.certificates}`;
    this.issue(holder, `/C=KZ/CN=${name}/serialNumber=IIN${iin}`, usage, [
      ...(from === undefined ? [] : ['-startdate', from]),
      ...(to === undefined ? [] : ['-enddate', to]),
    ]);
    return holder;
  }

  /** A detached CMS over the bytes, with a timestamp over its signature unless told otherwise. */
  sign(holder: string, bytes: Buffer, { stamped = true } = {}): Buffer {
    writeFileSync(this.path('signed'), bytes);
    this.run('cms', '-sign', '-binary', '-in', 'signed', '-signer', `${holder}.pem`, '-inkey', `${holder}.key`, '-md', 'sha256',
      '-outform', 'DER', '-out', 'cms'); // prettier-ignore
    const cms = readFileSync(this.path('cms'));
    return stamped ? withTimestamp(cms, this.stamp(signatureValue(cms))) : cms;
  }

  revoke(holder: string): void {
    this.run('ca', '-batch', '-config', 'ca.cnf', '-revoke', `${holder}.pem`);
    this.renewCrl();
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** Standard output; throws with what openssl complains about. */
  run(...command: readonly string[]): string {
    return execFileSync('openssl', command, { cwd: this.folder, encoding: 'utf8', stdio: 'pipe' });
  }

  close(): void {
    rmSync(this.folder, { recursive: true });
  }

  private issue(holder: string, subject: string, extensions: string, dates: readonly string[] = []): void {
    this.run('req', '-new', '-utf8', ...NEW_KEY, '-keyout', `${holder}.key`, '-out', `${holder}.csr`, '-subj', subject,
      '-config', 'ca.cnf'); // prettier-ignore
    this.run('ca', '-batch', '-notext', '-utf8', '-config', 'ca.cnf', '-in', `${holder}.csr`, '-out', `${holder}.pem`,
      '-extensions', extensions, ...dates); // prettier-ignore
  }

  private renewCrl(): void {
    this.run('ca', '-gencrl', '-config', 'ca.cnf', '-out', 'crl.pem');
  }

  private stamp(bytes: Buffer): Buffer {
    writeFileSync(this.path('stamped'), bytes);
    this.run('ts', '-query', '-data', 'stamped', '-sha256', '-cert', '-out', 'query');
    this.run(
      'ts',
      '-reply',
      '-config',
      'ca.cnf',
      '-section',
      'tsa',
      '-queryfile',
      'query',
      '-token_out',
      '-out',
      'token',
    );
    return readFileSync(this.path('token'));
  }
}

const NEW_KEY = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'] as const;

const CONFIGURATION = `
[ca]
default_ca = test
[test]
dir = @
database = @/index.txt
new_certs_dir = @
certificate = @/ca.pem
private_key = @/ca.key
serial = @/serial
crlnumber = @/crlnumber
default_md = sha256
default_days = 365
default_crl_days = 30
policy = anything
unique_subject = no
[anything]
countryName = optional
commonName = supplied
serialNumber = optional
[req]
distinguished_name = subject
string_mask = utf8only
[subject]
[authority]
basicConstraints = critical,CA:TRUE
keyUsage = critical,keyCertSign,cRLSign
subjectKeyIdentifier = hash
[SIGN]
keyUsage = critical,digitalSignature,nonRepudiation
authorityKeyIdentifier = keyid
[AUTH]
keyUsage = critical,digitalSignature,keyEncipherment
authorityKeyIdentifier = keyid
[timestamping]
keyUsage = critical,digitalSignature,nonRepudiation
extendedKeyUsage = critical,timeStamping
authorityKeyIdentifier = keyid
[tsa]
dir = @
serial = @/tsa-serial
signer_cert = @/tsa.pem
signer_key = @/tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256
ess_cert_id_chain = no
`;
