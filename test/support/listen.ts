export interface Heard {
  readonly event: string;
  // eslint-disable-next-line typescript/no-explicit-any -- tests look into events of every shape
  readonly data: any;
  /** By `performance.now()`. */
  readonly at: number;
}

export interface Listening {
  readonly answer: Response;
  /** What has come so far. */
  readonly heard: Heard[];
  /** Whether the server has ended the stream. */
  hasEnded(): boolean;
  close(): Promise<void>;
}

/** Opens a stream of events and gathers them as they come. */
export async function listen(url: string, token: string): Promise<Listening> {
  const abort = new AbortController();
  const answer = await fetch(url, { headers: { authorization: `Bearer ${token}` }, signal: abort.signal });
  const heard: Heard[] = [];
  let ended = false;
  const gather = async (): Promise<void> => {
    let rest = '';
    for await (const part of answer.body!.pipeThrough(new TextDecoderStream())) {
      const blocks = (rest + part).split('\n\n');
      rest = blocks.pop()!;
      for (const block of blocks) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/.exec(block)!;
        heard.push({ event: event!, data: JSON.parse(data!), at: performance.now() });
      }
    }
    ended = true;
  };
  const gathering = gather().catch(() => undefined);
  return {
    answer,
    heard,
    hasEnded: () => ended,
    close: async () => {
      abort.abort();
      await gathering;
    },
  };
}
