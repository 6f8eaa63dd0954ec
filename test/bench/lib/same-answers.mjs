/** Both servers must say the same, or their rates say nothing. Only the product adds what the reader may do. */
export async function assertSameAnswers(product, baseline, workload) {
  if (workload.writes) return;
  for (const { path } of workload.requests.slice(0, 10)) {
    const [ours, bare] = await Promise.all(
      [product, baseline].map(async (server) =>
        (await fetch(server.url + path, { headers: await server.headers() })).text(),
      ),
    );
    if (!ours.startsWith(bare.slice(0, -1)))
      throw new Error(`${workload.name}: the two servers answer ${path} differently.`);
    if (ours.includes('"items":[]')) throw new Error(`${workload.name}: nothing is found at ${path}.`);
  }
}
