import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { root, run, runPackage } from './run.mjs';

const CLIENT = join(root, 'apps', 'web', 'src', 'api', 'generated');
const DESCRIBED_BY = join(root, '.cache', 'openapi.json');
const BUILT = join(root, 'dist', 'apps', 'web');

/** The browser's client of the API from its description, and the screens into dist/apps/web. Wants a built product. */
export async function buildScreens() {
  await generateClient();
  await runPackage('vite/bin/vite.js', ['build', 'apps/web', '--logLevel', 'warn']);
  compress(BUILT);
}

/** Where the description is still the one that the client was made from, the client stays. */
export async function generateClient() {
  const before = existsSync(CLIENT) && existsSync(DESCRIBED_BY) ? readFileSync(DESCRIBED_BY, 'utf8') : undefined;
  mkdirSync(join(root, '.cache'), { recursive: true });
  await run(process.execPath, ['dist/apps/cli/src/main.js', 'openapi', '--output', DESCRIBED_BY]);
  if (readFileSync(DESCRIBED_BY, 'utf8') === before) return;
  rmSync(CLIENT, { recursive: true, force: true });
  await runPackage('@hey-api/openapi-ts/bin/run.js', ['-f', 'apps/web/openapi-ts.config.mjs']);
}

/** Beside each file the same one compressed, so that the server need not do it at each request. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !/\.(js|css|html|svg|json|geojson)$/.test(entry.name)) continue;
    const file = join(entry.parentPath, entry.name);
    const content = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: content.length } }),
    );
  }
}
