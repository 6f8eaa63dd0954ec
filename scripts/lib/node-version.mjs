// Imported first by every script, so that an old Node.js gets a sentence and not a stack trace.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Zhoba needs Node.js 20.19 or newer, and this is ${process.versions.node}: see https://nodejs.org.`);
  process.exit(1);
}
