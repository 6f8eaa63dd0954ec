export default async function () {
  await globalThis.zhobaTestPostgres?.stop();
}
