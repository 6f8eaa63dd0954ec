// npm run up [-- --fresh]: from a clean clone to the running product; again, and it starts with the data that it kept.
import './lib/node-version.mjs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './lib/build.mjs';
import { install } from './lib/install.mjs';
import { endWithNpm } from './lib/npm-shell.mjs';
import { main, root } from './lib/run.mjs';

endWithNpm();
await main(async () => {
  await install();
  await build();
});

// The product runs in this very process, not in a child: a signal, from the terminal or passed on by npm, meets the
// product itself, its exit code is ours, and killing this process leaves nothing behind.
const cli = join(root, 'dist', 'apps', 'cli', 'src', 'main.js');
process.argv = [process.execPath, cli, 'up', ...process.argv.slice(2)];
process.setSourceMapsEnabled(true);
await import(pathToFileURL(cli).href);
