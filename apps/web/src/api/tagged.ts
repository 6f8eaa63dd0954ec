/** A record whose version stands in the ETag alone, with that tag for the change that follows. */
export async function tagged<Data>(
  answer: Promise<{ data: Data; response: Response }>,
): Promise<{ data: Data; tag: string }> {
  const { data, response } = await answer;
  return { data, tag: response.headers.get('etag') ?? '' };
}
