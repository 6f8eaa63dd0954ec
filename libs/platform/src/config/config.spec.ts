import { ConfigError, parseConfig } from './config.js';

const ENOUGH = {
  DATABASE_URL: 'postgres://zhoba:secret@127.0.0.1:5432/zhoba',
  JWT_SECRET: 'thirty-two-characters-and-not-one-less',
};
const parse = (variables: Record<string, string | undefined> = {}) =>
  parseConfig({ ...ENOUGH, ...variables }, '/srv/zhoba');
const refusal = (variables: Record<string, string | undefined>): string => {
  try {
    parse(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  throw new Error('nothing was refused');
};

it('needs only a database and a secret', () => {
  expect(parse()).toEqual({
    production: false,
    http: { host: '127.0.0.1', port: 3000, publicUrl: null, trustProxy: false },
    database: { url: ENOUGH.DATABASE_URL, pool: 20 },
    redisUrl: null,
    mail: null,
    ncanodeUrl: null,
    oidc: null,
    jwtSecret: ENOUGH.JWT_SECRET,
    files: { kind: 'folder', path: '/srv/zhoba/.zhoba/files' },
    webhooks: { secretKey: ENOUGH.JWT_SECRET, allowNetworks: [], allowHttp: false },
    city: {
      code: 'ALM',
      name: { kk: 'Алматы қаласы', ru: 'Город Алматы', en: 'City of Almaty' },
      timeZone: 'Asia/Almaty',
      emblem: null,
    },
    reports: { presses: 1 },
    logLevel: 'info',
  });
});

it('names every wrong or missing variable at once', () => {
  const said = refusal({
    DATABASE_URL: undefined,
    JWT_SECRET: 'short',
    PORT: 'http',
    CITY_CODE: 'almaty',
    TIME_ZONE: 'Asia/Nowhere',
  });
  expect(said).toMatch(/DATABASE_URL: is missing .*postgres:\/\//);
  expect(said).toContain('JWT_SECRET: needs at least 32 characters');
  expect(said).toContain('PORT: must be a port number');
  expect(said).toContain('CITY_CODE: must be 2 to 5 capital letters');
  expect(said).toContain('TIME_ZONE: is not a known time zone');
});

it.each([
  { name: 'DATABASE_URL', value: 'mysql://db/zhoba' },
  { name: 'DATABASE_POOL', value: '1' },
  { name: 'DATABASE_POOL', value: '201' },
  { name: 'REDIS_URL', value: 'http://redis' },
  { name: 'JWT_SECRET', value: 'x'.repeat(31) },
  { name: 'PORT', value: '65536' },
  { name: 'PORT', value: '-1' },
  { name: 'PORT', value: '80.5' },
  { name: 'PUBLIC_URL', value: 'zhoba.kz' },
  { name: 'PUBLIC_URL', value: 'ftp://zhoba.kz' },
  { name: 'NODE_ENV', value: 'staging' },
  { name: 'LOG_LEVEL', value: 'loud' },
  { name: 'S3_ENDPOINT', value: 'minio' },
  { name: 'WEBHOOKS_SECRET_KEY', value: 'x'.repeat(31) },
  { name: 'WEBHOOKS_ALLOW_NETWORKS', value: 'intranet' },
  { name: 'WEBHOOKS_ALLOW_NETWORKS', value: '10.0.0.0/33' },
  { name: 'WEBHOOKS_ALLOW_NETWORKS', value: '10.0.0.5,' },
  { name: 'WEBHOOKS_ALLOW_HTTP', value: 'maybe' },
  { name: 'SMTP_URL', value: 'http://mail.local' },
  { name: 'OIDC_ISSUER', value: 'id.city.kz' },
  { name: 'OIDC_SCOPES', value: 'email profile' },
  { name: 'MAIL_FROM', value: 'Project office' },
  { name: 'MAIL_FROM', value: 'Office <office@city.kz>\nBcc: all@city.kz' },
])('refuses $name=$value and says which it is', ({ name, value }) => {
  expect(refusal({ [name]: value })).toMatch(new RegExp(`^  ${name}: `, 'm'));
});

it.each([
  { name: 'JWT_SECRET', value: 'x'.repeat(32) },
  { name: 'DATABASE_URL', value: 'postgresql://db/zhoba' },
  { name: 'DATABASE_POOL', value: '2' },
  { name: 'DATABASE_POOL', value: '200' },
  { name: 'PORT', value: '0' },
  { name: 'PORT', value: '65535' },
  { name: 'REDIS_URL', value: 'rediss://redis:6380' },
])('takes $name=$value', ({ name, value }) => {
  expect(() => parse({ [name]: value })).not.toThrow();
});

it('takes an empty variable for none', () => {
  expect(parse({ REDIS_URL: '', PUBLIC_URL: '', PORT: '' })).toMatchObject({ redisUrl: null, http: { port: 3000 } });
});

it('cuts the last slash from the public address', () => {
  expect(parse({ PUBLIC_URL: 'https://zhoba.almaty.kz/' }).http.publicUrl).toBe('https://zhoba.almaty.kz');
});

it('knows where webhooks may go beside the public internet', () => {
  const given = {
    WEBHOOKS_SECRET_KEY: 'k'.repeat(32),
    WEBHOOKS_ALLOW_NETWORKS: '10.20.0.0/16, ::1',
    WEBHOOKS_ALLOW_HTTP: 'true',
  };
  expect(parse(given).webhooks).toEqual({
    secretKey: 'k'.repeat(32),
    allowNetworks: ['10.20.0.0/16', '::1'],
    allowHttp: true,
  });
});

it('keeps an absolute folder as it is', () => {
  expect(parse({ FILE_STORE: '/var/files' }).files).toEqual({ kind: 'folder', path: '/var/files' });
});

it('mails with a server and an author, and asks for the second when it has the first', () => {
  const from = 'Проектный офис <office@city.kz>';
  expect(parse({ SMTP_URL: 'smtps://office:secret@mail.local:465', MAIL_FROM: from }).mail).toEqual({
    smtpUrl: 'smtps://office:secret@mail.local:465',
    from,
  });
  expect(parse({ MAIL_FROM: from }).mail).toBeNull();
  expect(refusal({ SMTP_URL: 'smtp://mail.local' })).toContain('MAIL_FROM: is missing');
});

describe('a provider to sign in by', () => {
  const given = {
    OIDC_ISSUER: 'https://id.city.kz/realms/city',
    OIDC_CLIENT_ID: 'zhoba',
    OIDC_CLIENT_SECRET: 's3cret',
  };

  it('has words for its button, which may be others', () => {
    expect(parse({ ...given, OIDC_LABEL_RU: 'Войти через Aqparat' }).oidc).toEqual({
      issuer: 'https://id.city.kz/realms/city',
      clientId: 'zhoba',
      clientSecret: 's3cret',
      scopes: 'openid email',
      label: {
        kk: 'Қызметтік есептік жазбамен кіру',
        ru: 'Войти через Aqparat',
        en: 'Sign in with a work account',
      },
    });
  });

  it.each(['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'])('needs %s', (name) => {
    expect(refusal({ ...given, [name]: undefined })).toContain(`${name}: is missing`);
  });

  it('is asked over TLS in production', () => {
    const plain = { ...given, OIDC_ISSUER: 'http://localhost:8080' };
    expect(parse(plain).oidc?.issuer).toBe('http://localhost:8080');
    expect(refusal({ ...plain, NODE_ENV: 'production' })).toContain('OIDC_ISSUER: must begin with https://');
  });
});

describe('a bucket', () => {
  const keys = { S3_ACCESS_KEY_ID: 'id', S3_SECRET_ACCESS_KEY: 'key' };

  it('is named by the address', () => {
    expect(parse({ FILE_STORE: 's3://papers', S3_ENDPOINT: 'https://s3.local', ...keys }).files).toEqual({
      kind: 's3',
      bucket: 'papers',
      endpoint: 'https://s3.local',
      region: 'us-east-1',
      accessKeyId: 'id',
      secretAccessKey: 'key',
    });
  });

  it.each(Object.keys(keys))('needs %s', (name) => {
    expect(refusal({ FILE_STORE: 's3://papers', ...keys, [name]: undefined })).toContain(`${name}: is missing`);
  });
});

describe('trusted proxies', () => {
  it.each([
    { value: undefined, trusted: false },
    { value: 'false', trusted: false },
    { value: '10.0.0.5', trusted: ['10.0.0.5'] },
    { value: ' 10.0.0.0/8 , fd00::/8,::1', trusted: ['10.0.0.0/8', 'fd00::/8', '::1'] },
    { value: '0.0.0.0/0,::/128', trusted: ['0.0.0.0/0', '::/128'] },
    { value: 'loopback,uniquelocal', trusted: ['loopback', 'uniquelocal'] },
  ])('$value', ({ value, trusted }) => {
    expect(parse({ TRUST_PROXY: value }).http.trustProxy).toEqual(trusted);
  });

  it.each(['true', '1', 'proxy.local', '10.0.0.5/33', '::1/129', '10.0.0.0/8/8', '10.0.0.5,', '10.0.0.5/-1', '10.0.0'])(
    'refuses %s',
    (value) => {
      expect(refusal({ TRUST_PROXY: value })).toMatch(/TRUST_PROXY: must be false, or addresses and networks/);
    },
  );
});
