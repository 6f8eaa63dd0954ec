import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';

export type Environment = Readonly<Record<string, string | undefined>>;

/** Where the embedded product keeps its data: ZHOBA_DATA, or `.zhoba` in the project. */
export function dataFolderOf(environment: Environment, root: string): string {
  const path = environment['ZHOBA_DATA'] || '.zhoba';
  return isAbsolute(path) ? path : join(root, path);
}

/** What a person need not set for a first try: a secret and a folder for files, both kept in the data folder. */
export function withKeptDefaults(environment: Environment, dataDir: string): Environment {
  mkdirSync(dataDir, { recursive: true });
  return { JWT_SECRET: keptSecret(dataDir), FILE_STORE: join(dataDir, 'files'), ...withoutEmpty(environment) };
}

function keptSecret(dataDir: string): string {
  const path = join(dataDir, 'jwt-secret');
  if (!existsSync(path)) writeFileSync(path, randomBytes(48).toString('base64url'), { mode: 0o600 });
  return readFileSync(path, 'utf8').trim();
}

const withoutEmpty = (environment: Environment): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''));
