import { parseConfig } from '#libs/platform';
import { WebhookSecrets } from './webhook-secrets.js';

const secretsOf = (key: string) =>
  new WebhookSecrets(
    parseConfig(
      { DATABASE_URL: 'postgres://a:b@localhost/c', JWT_SECRET: 'j'.repeat(32), WEBHOOKS_SECRET_KEY: key.repeat(32) },
      '/',
    ),
  );
const secrets = secretsOf('k');
const UNREADABLE = 'Unsupported state or unable to authenticate data';

it('makes secrets as Standard Webhooks writes them, never the same', () => {
  const made = secrets.make();
  expect(made).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  expect(secrets.make()).not.toBe(made);
});

it('gives back what it has encrypted, and shows nothing of it', () => {
  const made = secrets.make();
  const encrypted = secrets.encrypt(made, 'webhook-1');
  expect(secrets.decrypt(encrypted, 'webhook-1')).toBe(made);
  expect(encrypted.includes(Buffer.from(made.slice(6, 20)))).toBe(false);
  expect(secrets.encrypt(made, 'webhook-1').equals(encrypted)).toBe(false);
});

it('reads nothing of another key, of another webhook, or that was tampered with', () => {
  const encrypted = secrets.encrypt(secrets.make(), 'webhook-1');
  expect(() => secretsOf('l').decrypt(encrypted, 'webhook-1')).toThrow(UNREADABLE);
  expect(() => secrets.decrypt(encrypted, 'webhook-2')).toThrow(UNREADABLE);
  const last = encrypted.length - 1;
  encrypted.writeUInt8(encrypted.readUInt8(last) ^ 1, last);
  expect(() => secrets.decrypt(encrypted, 'webhook-1')).toThrow(UNREADABLE);
});
