import { isAbsolute, join } from 'node:path';
import { z } from 'zod';
import { isAddressOrNetwork } from './networks.js';
import { trustedProxies } from './trusted-proxies.js';

/** A value from outside is wrong or missing; the process must not start. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

const postgresUrl = z.url({
  protocol: /^postgres(ql)?$/,
  error: 'must look like postgres://user:password@host:5432/name',
});
const smtpUrl = z.url({ protocol: /^smtps?$/, error: 'must look like smtp://user:password@host:587' });
const redisUrl = z.url({ protocol: /^rediss?$/, error: 'must look like redis://host:6379' });

const environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    HOST: z.string().min(1).default('127.0.0.1'),
    PORT: z.coerce.number({ error: 'must be a port number' }).int().min(0).max(65535).default(3000),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
    TRUST_PROXY: trustedProxies,
    DATABASE_URL: postgresUrl,
    DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(20),
    REDIS_URL: redisUrl.optional(),
    JWT_SECRET: z
      .string({ error: 'is missing; set at least 32 random characters' })
      .min(32, 'needs at least 32 characters'),
    FILE_STORE: z.string().min(1).default('.zhoba/files'),
    S3_ENDPOINT: z.url().optional(),
    S3_REGION: z.string().default('us-east-1'),
    S3_ACCESS_KEY_ID: z.string().optional(),
    S3_SECRET_ACCESS_KEY: z.string().optional(),
    SMTP_URL: smtpUrl.optional(),
    MAIL_FROM: z
      .string()
      .regex(
        /^([^<>\r\n]+ <[^<>@\s]+@[^<>@\s]+>|[^<>@\s]+@[^<>@\s]+)$/,
        'must look like Project office <office@city.kz>',
      )
      .optional(),
    WEBHOOKS_SECRET_KEY: z.string().min(32, 'needs at least 32 characters').optional(),
    WEBHOOKS_ALLOW_NETWORKS: z
      .string()
      .default('')
      .transform((value) => (value === '' ? [] : value.split(',').map((network) => network.trim())))
      .refine(
        (networks) => networks.every(isAddressOrNetwork),
        'must be addresses and networks parted by commas, such as 10.20.0.0/16,10.0.0.5',
      ),
    WEBHOOKS_ALLOW_HTTP: z.stringbool({ error: 'must be true or false' }).default(false),
    NCANODE_URL: z.url({ protocol: /^https?$/, error: 'must look like http://host:14579' }).optional(),
    OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must look like https://id.city.kz/realms/city' }).optional(),
    OIDC_CLIENT_ID: z.string().optional(),
    OIDC_CLIENT_SECRET: z.string().optional(),
    OIDC_SCOPES: z
      .string()
      .refine((scopes) => scopes.split(' ').includes('openid'), 'must have openid among its words')
      .default('openid email'),
    OIDC_LABEL_KK: z.string().default('Қызметтік есептік жазбамен кіру'),
    OIDC_LABEL_RU: z.string().default('Войти по служебной учётной записи'),
    OIDC_LABEL_EN: z.string().default('Sign in with a work account'),
    CITY_CODE: z
      .string()
      .regex(/^[A-Z]{2,5}$/, 'must be 2 to 5 capital letters')
      .default('ALM'),
    CITY_NAME_KK: z.string().default('Алматы қаласы'),
    CITY_NAME_RU: z.string().default('Город Алматы'),
    CITY_NAME_EN: z.string().default('City of Almaty'),
    CITY_EMBLEM: z.string().min(1).optional(),
    TIME_ZONE: z.string().refine(isTimeZone, 'is not a known time zone').default('Asia/Almaty'),
    RENDER_PROCESSES: z.coerce.number({ error: 'must be a number' }).int().min(0).max(16).default(1),
    LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  })
  .superRefine((env, context) => {
    if (env.SMTP_URL && !env.MAIL_FROM)
      context.addIssue({ code: 'custom', path: ['MAIL_FROM'], message: 'is missing, and SMTP_URL is set' });
    for (const name of env.OIDC_ISSUER ? (['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET'] as const) : []) {
      if (!env[name]) context.addIssue({ code: 'custom', path: [name], message: 'is missing, and OIDC_ISSUER is set' });
    }
    if (env.NODE_ENV === 'production' && env.OIDC_ISSUER?.startsWith('http:'))
      context.addIssue({ code: 'custom', path: ['OIDC_ISSUER'], message: 'must begin with https:// in production' });
    if (!env.FILE_STORE.startsWith('s3://')) return;
    for (const name of ['S3_ACCESS_KEY_ID', 'S3_SECRET_ACCESS_KEY'] as const) {
      if (!env[name])
        context.addIssue({ code: 'custom', path: [name], message: 'is missing, and FILE_STORE is an s3:// bucket' });
    }
  });

export interface Config {
  readonly production: boolean;
  readonly http: {
    host: string;
    port: number;
    publicUrl: string | null;
    /** Addresses and networks of the proxies in front whose X-Forwarded-* headers are believed; false: there is none. */
    trustProxy: false | string[];
  };
  readonly database: { url: string; pool: number };
  /** null: the queue lives in PostgreSQL. */
  readonly redisUrl: string | null;
  readonly jwtSecret: string;
  readonly files:
    | { kind: 'folder'; path: string }
    | {
        kind: 's3';
        bucket: string;
        endpoint: string | null;
        region: string;
        accessKeyId: string;
        secretAccessKey: string;
      };
  /** The mail server and whom its mails come from; null: nothing is mailed. */
  readonly mail: { smtpUrl: string; from: string } | null;
  /** The service that verifies electronic signatures; null: minutes are signed by the session alone. */
  readonly ncanodeUrl: string | null;
  /** The city's OpenID Connect provider, by which people may sign in; null: by password alone. */
  readonly oidc: {
    issuer: string;
    clientId: string;
    clientSecret: string;
    /** Parted by blanks. */
    scopes: string;
    /** What stands on the button. */
    label: { kk: string; ru: string; en: string };
  } | null;
  readonly webhooks: {
    /** What their secrets are encrypted by. */
    secretKey: string;
    /** Networks that are not of the public internet and yet may be sent to. */
    allowNetworks: string[];
    /** Whether a receiver may do without TLS. */
    allowHttp: boolean;
  };
  readonly city: {
    code: string;
    name: { kk: string; ru: string; en: string };
    timeZone: string;
    /** An SVG file for the head of papers. */
    emblem: string | null;
  };
  /** Processes that draw papers; 0: the process that has the job draws them itself. */
  readonly reports: { presses: number };
  readonly logLevel: string;
}

export const CONFIG = Symbol('Config');

/**
 * Reads the whole configuration once. Throws ConfigError that names every wrong or missing variable.
 * Relative paths are taken from `root`.
 */
export function parseConfig(variables: Readonly<Record<string, string | undefined>>, root: string): Config {
  // An empty variable is what `NAME=` in an env file leaves behind: the same as none.
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(given, { reportInput: true });
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${describe(issue)}`);
    throw new ConfigError(`The configuration is wrong:\n${lines.join('\n')}`);
  }
  const env = parsed.data;
  return {
    production: env.NODE_ENV === 'production',
    http: {
      host: env.HOST,
      port: env.PORT,
      publicUrl: env.PUBLIC_URL?.replace(/\/$/, '') ?? null,
      trustProxy: env.TRUST_PROXY,
    },
    database: { url: env.DATABASE_URL, pool: env.DATABASE_POOL },
    redisUrl: env.REDIS_URL ?? null,
    jwtSecret: env.JWT_SECRET,
    files: env.FILE_STORE.startsWith('s3://')
      ? {
          kind: 's3',
          bucket: env.FILE_STORE.slice('s3://'.length),
          endpoint: env.S3_ENDPOINT ?? null,
          region: env.S3_REGION,
          accessKeyId: env.S3_ACCESS_KEY_ID!,
          secretAccessKey: env.S3_SECRET_ACCESS_KEY!,
        }
      : { kind: 'folder', path: fromRoot(root, env.FILE_STORE) },
    mail: env.SMTP_URL && env.MAIL_FROM ? { smtpUrl: env.SMTP_URL, from: env.MAIL_FROM } : null,
    ncanodeUrl: env.NCANODE_URL?.replace(/\/$/, '') ?? null,
    oidc:
      env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET
        ? {
            issuer: env.OIDC_ISSUER,
            clientId: env.OIDC_CLIENT_ID,
            clientSecret: env.OIDC_CLIENT_SECRET,
            scopes: env.OIDC_SCOPES,
            label: { kk: env.OIDC_LABEL_KK, ru: env.OIDC_LABEL_RU, en: env.OIDC_LABEL_EN },
          }
        : null,
    webhooks: {
      secretKey: env.WEBHOOKS_SECRET_KEY ?? env.JWT_SECRET,
      allowNetworks: env.WEBHOOKS_ALLOW_NETWORKS,
      allowHttp: env.WEBHOOKS_ALLOW_HTTP,
    },
    city: {
      code: env.CITY_CODE,
      name: { kk: env.CITY_NAME_KK, ru: env.CITY_NAME_RU, en: env.CITY_NAME_EN },
      timeZone: env.TIME_ZONE,
      emblem: env.CITY_EMBLEM === undefined ? null : fromRoot(root, env.CITY_EMBLEM),
    },
    reports: { presses: env.RENDER_PROCESSES },
    logLevel: env.LOG_LEVEL,
  };
}

const fromRoot = (root: string, path: string): string => (isAbsolute(path) ? path : join(root, path));

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

/** zod words a missing value as a wrong type; a person at a terminal needs to read "is missing". */
function describe(issue: z.core.$ZodIssue): string {
  return issue.code === 'invalid_type' && issue.input === undefined && !/is missing/.test(issue.message)
    ? `is missing (${issue.message})`
    : issue.message;
}
