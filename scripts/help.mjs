// npm run help: what each script of package.json is for.
import { readFileSync } from 'node:fs';

const PURPOSE = {
  up: 'install, build and run the whole product on http://localhost:3000 (again: with the data it kept; -- --fresh: start over)',
  verify: 'everything that must hold before a change goes in',
  dev: 'run the product, build and restart it at every change',
  build: 'build dist/ where sources changed',
  test: 'run the tests; needs a build (npm test -- libs/intake: only those)',
  lint: 'find faults in the code',
  format: 'put every file into its form',
  'format:check': 'see that every file has its form',
  'check:imports': 'see that contexts import only what they may',
  'check:start': 'start the built product once on scratch data, and stop it',
  'lock:complete': 'after npm install: add the packages of other systems to package-lock.json',
  bench: 'measure the built product against a bare server',
  zhoba: 'the command line of the built product (npm run zhoba -- --help)',
  help: 'this list',
};

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const width = Math.max(...Object.keys(scripts).map((name) => name.length));
for (const name of Object.keys(scripts))
  console.log(`npm run ${name.padEnd(width)}  ${PURPOSE[name] ?? scripts[name]}`);
