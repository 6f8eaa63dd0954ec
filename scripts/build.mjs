// npm run build: TypeScript and assets into dist/, where they changed since the last build.
import './lib/node-version.mjs';
import { build } from './lib/build.mjs';
import { main } from './lib/run.mjs';

await main(build);
