import { hash, verify } from '@node-rs/argon2';

/** Argon2id with the least cost that OWASP's Password Storage Cheat Sheet asks for. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same sign can be typed in two Unicode forms, by keyboard and system. */
const typed = (password: string): string => password.normalize('NFKC');

/** Argon2id in PHC form, about 20 ms of one core. */
export const hashPassword = (password: string): Promise<string> => hash(typed(password), COST);

export const passwordMatches = (passwordHash: string, password: string): Promise<boolean> =>
  verify(passwordHash, typed(password));
