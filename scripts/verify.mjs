// npm run verify: all that must hold before a change goes in. The continuous integration runs this same command.
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { CommandFailed, run, runPackage } from './lib/run.mjs';

const RULES = ['--config', '.dependency-cruiser.cjs', 'apps', 'libs', 'migrations', 'test'];

const STEPS = [
  { name: 'install', work: install },
  { name: 'build', work: build },
  { name: 'types of tests', work: () => runPackage('typescript/bin/tsc', ['--noEmit', '-p', 'tsconfig.json']) },
  { name: 'types of screens', work: () => runPackage('typescript/bin/tsc', ['-p', 'apps/web/tsconfig.json']) },
  { name: 'lint', work: () => runPackage('oxlint/bin/oxlint', ['--type-aware', '--deny-warnings']) },
  { name: 'format', work: () => runPackage('prettier/bin/prettier.cjs', ['--check', '.']) },
  { name: 'import rules', work: () => runPackage('dependency-cruiser/bin/dependency-cruise.mjs', RULES) },
  { name: 'start of the built product', work: () => run(process.execPath, ['scripts/smoke.mjs']) },
  { name: 'tests', work: () => runPackage('jest/bin/jest.js', [], { visible: true }) },
];

const start = performance.now();
const secondsSince = (moment) => Math.round((performance.now() - moment) / 1000);

for (const [index, { name, work }] of STEPS.entries()) {
  console.log(`verify ${index + 1}/${STEPS.length}: ${name} …`);
  const stepStart = performance.now();
  try {
    await work();
  } catch (error) {
    console.log(error instanceof CommandFailed ? `${error.output}${error.message}` : error);
    console.log(`verify: FAILED at ${name}`);
    process.exit(1);
  }
  console.log(`verify ${index + 1}/${STEPS.length}: ${name} passed in ${secondsSince(stepStart)} s`);
}
console.log(`verify: all ${STEPS.length} steps passed in ${secondsSince(start)} s`);
