/** A list of JSON texts as one JSON document. */
export async function* jsonFile(items: AsyncIterable<string>): AsyncGenerator<string> {
  let between = '{"items":[\n';
  for await (const item of items) {
    yield between + item;
    between = ',\n';
  }
  yield between.startsWith('{') ? '{"items":[]}\n' : '\n]}\n';
}
