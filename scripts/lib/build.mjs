import { createHash } from 'node:crypto';
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScreens } from './build-screens.mjs';
import { root, runPackage, step } from './run.mjs';

const SOURCES = ['apps', 'libs', 'migrations'];
const STAMP = join(root, 'dist', '.built-from');

/** Builds dist/ where the sources are not the ones that it was built from. */
export async function build() {
  const sources = sourcesHash();
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sources) return;
  await step('Building', async () => {
    // without a stamp the last build did not end well, so what the compiler remembers of it is not to be trusted
    if (!existsSync(STAMP)) rmSync(join(root, 'dist', '.tsbuildinfo'), { force: true });
    rmSync(STAMP, { force: true });
    await runPackage('typescript/bin/tsc', ['-p', 'tsconfig.build.json']);
    removeLeftovers();
    copyAssets();
    await buildScreens();
    writeFileSync(STAMP, sources);
  });
}

/** Brings what is not TypeScript (data, templates, pictures) to the same place in dist/. The screens have a build of their own. */
export function copyAssets() {
  for (const file of filesOf(SOURCES)) {
    if (!isTypeScript(file) && !isTestCode(file) && !isScreen(file)) cpSync(join(root, file), join(root, 'dist', file));
  }
}

/** Removes what was compiled from a file that is gone. */
function removeLeftovers() {
  for (const file of filesOf(SOURCES.map((folder) => `dist/${folder}`))) {
    if (isScreen(file.slice('dist/'.length))) continue;
    const source = file.slice('dist/'.length).replace(/\.js(\.map)?$/, '.ts');
    const asset = file.slice('dist/'.length);
    if (!existsSync(join(root, source)) && !existsSync(join(root, asset))) rmSync(join(root, file));
  }
}

function sourcesHash() {
  const hash = createHash('sha256');
  const settings = readdirSync(root).filter((name) => /^tsconfig.*\.json$|^package(-lock)?\.json$/.test(name));
  for (const file of [...settings, ...filesOf(SOURCES)]) {
    if (!isTestCode(file) && !isGenerated(file))
      hash
        .update(file)
        .update('\0')
        .update(readFileSync(join(root, file)))
        .update('\0');
  }
  return hash.digest('hex');
}

const isTypeScript = (file) => file.endsWith('.ts');
const isScreen = (file) => file.startsWith('apps/web/');
const isGenerated = (file) => file.startsWith('apps/web/src/api/generated/');
const isTestCode = (file) => file.endsWith('.spec.ts') || /^libs\/[^/]+\/testing\//.test(file);

/** Paths from the project's root, with forward slashes, in a fixed order. */
function filesOf(folders) {
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap((folder) => walk(folder))
    .sort();
}

function walk(folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(`${folder}/${entry.name}`) : `${folder}/${entry.name}`,
  );
}
