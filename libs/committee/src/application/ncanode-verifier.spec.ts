import { parseConfig } from '#libs/platform';
import { createLogger } from '#libs/platform';
import { NcanodeServer } from '../../testing/ncanode-server.js';
import { TestCa, hasOpenssl } from '../../testing/test-ca.js';
import { NcanodeVerifier } from './ncanode-verifier.js';

const configWith = (ncanodeUrl: string | undefined) =>
  parseConfig(
    {
      DATABASE_URL: 'postgres://nobody@localhost/none',
      JWT_SECRET: 'only-for-tests-only-for-tests-only',
      NCANODE_URL: ncanodeUrl,
    },
    '/',
  );
const verifierAt = (url: string | undefined) => new NcanodeVerifier(configWith(url), createLogger('silent'));
const bytes = Buffer.from('{"қала":"Алматы"}');

it('refuses while no service is configured, or none is there', async () => {
  const refused = { kind: 'conflict', code: 'SIGNATURES_NOT_VERIFIABLE' };
  await expect(verifierAt(undefined).verify(bytes, bytes)).rejects.toMatchObject(refused);
  await expect(verifierAt('http://127.0.0.1:9').verify(bytes, bytes)).rejects.toMatchObject(refused);
});

// Without openssl there is nobody to make real signatures.
(hasOpenssl ? describe : describe.skip)('over real signatures', () => {
  let ca: TestCa;
  let server: NcanodeServer;
  const verify = (signed: Buffer, cms: Buffer) => verifierAt(server.url).verify(signed, cms);

  beforeAll(async () => {
    ca = new TestCa();
    server = await NcanodeServer.start(ca);
  });
  afterAll(async () => {
    await server.close();
    ca.close();
  });

  it('tells the signer of a whole one, with its timestamp', async () => {
    const cms = ca.sign(ca.certify({ iin: '800101300016' }), bytes);
    const { valid, signers } = await verify(bytes, cms);
    expect(valid).toBe(true);
    expect(signers).toEqual([
      {
        iin: '800101300016',
        commonName: 'АХМЕТОВ ДАРХАН',
        serialNumber: expect.stringMatching(/^10[0-9a-f]{2}$/),
        notBefore: expect.any(String),
        notAfter: expect.any(String),
        keyUsage: 'SIGN',
        revoked: false,
        timestamp: expect.any(String),
      },
    ]);
    expect(Math.abs(Date.now() - Date.parse(signers[0]!.timestamp!))).toBeLessThan(60_000);
  });

  it('tells a changed byte, a changed signature and what is no CMS at all', async () => {
    const cms = ca.sign(ca.certify({ iin: '800101300016' }), bytes);
    expect((await verify(Buffer.from('{"қала":"Алмата"}'), cms)).valid).toBe(false);
    const changed = Buffer.from(cms);
    changed.writeUInt8(
      changed.readUInt8(cms.indexOf(Buffer.from('IIN8001')) + 3) ^ 1,
      cms.indexOf(Buffer.from('IIN8001')) + 3,
    );
    expect((await verify(bytes, changed)).valid).toBe(false);
    expect(await verify(bytes, Buffer.from('no CMS'))).toEqual({ valid: false, signers: [] });
  });

  it('tells a certificate of another authority', async () => {
    const stranger = new TestCa();
    const cms = stranger.sign(stranger.certify({ iin: '800101300016' }), bytes);
    stranger.close();
    expect((await verify(bytes, cms)).valid).toBe(false);
  });

  it('tells the use of the key, a revocation, the dates and a missing timestamp', async () => {
    const auth = ca.certify({ iin: '800101300016', usage: 'AUTH' });
    expect((await verify(bytes, ca.sign(auth, bytes))).signers[0]).toMatchObject({ keyUsage: 'AUTH', revoked: false });
    ca.revoke(auth);
    expect((await verify(bytes, ca.sign(auth, bytes))).signers[0]).toMatchObject({ revoked: true });
    const old = ca.certify({ iin: '800101300016', from: '240101000000Z', to: '250101000000Z' });
    expect((await verify(bytes, ca.sign(old, bytes, { stamped: false }))).signers[0]).toMatchObject({
      notBefore: '2024-01-01T00:00:00.000+00:00',
      notAfter: '2025-01-01T00:00:00.000+00:00',
      timestamp: null,
    });
  });
});
