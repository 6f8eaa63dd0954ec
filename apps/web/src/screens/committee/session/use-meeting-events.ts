import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { meetingsEvents } from '../../../api';

/** The vote on an item as everybody may know it while it goes on. */
export interface LiveVote {
  readonly round: number;
  readonly open: boolean;
  readonly secret: boolean;
  readonly cast: number;
}

export interface Live {
  readonly votes: ReadonlyMap<string, LiveVote>;
  readonly connected: boolean;
}

const AGAIN_AFTER_MS = 1_500;
/** What is told here is read again by these. */
const FOLLOWED = ['meetingsOne', 'agendaList', 'agendaOne', 'votingVotes', 'votingAttendanceOf'];

/** Follows a meeting: votes as they are cast, and everything on the screen about it read again when it changes. */
export function useMeetingEvents(meetingId: string): Live {
  const client = useQueryClient();
  const [votes, setVotes] = useState<ReadonlyMap<string, LiveVote>>(new Map());
  const [connected, setConnected] = useState(false);
  useEffect(() => {
    const leaving = new AbortController();
    const hear = (event: string | undefined, data: unknown) => {
      setConnected(true);
      if (event === 'state') setVotes(votesOf(data));
      else if (event === 'tally' && isTold(data)) setVotes((known) => new Map(known).set(data.itemId, data));
      else if (event === 'change') void readAgain(client);
    };
    void follow(meetingId, leaving.signal, {
      hear,
      // what happened while nobody listened was not told
      begin: () => void readAgain(client),
      lose: () => setConnected(false),
    });
    return () => leaving.abort();
  }, [client, meetingId]);
  return { votes, connected };
}

/** Listens again whenever the stream ends, as it does with the access token. */
async function follow(
  meetingId: string,
  signal: AbortSignal,
  on: { hear: (event: string | undefined, data: unknown) => void; begin: () => void; lose: () => void },
): Promise<void> {
  while (!signal.aborted) {
    let begun = false;
    const { stream } = await meetingsEvents({
      path: { id: meetingId },
      signal,
      onSseEvent: ({ event, data }) => {
        if (!begun) on.begin();
        begun = true;
        on.hear(event, data);
      },
      onSseError: on.lose,
      sseMaxRetryAttempts: 1,
    });
    let ended = false;
    while (!ended) ended = (await stream.next()).done === true;
    if (signal.aborted) return;
    on.lose();
    await new Promise((resolve) => setTimeout(resolve, AGAIN_AFTER_MS));
  }
}

const readAgain = (client: QueryClient): Promise<void> =>
  client.invalidateQueries({
    predicate: ({ queryKey: [key] }) => isObject(key) && FOLLOWED.includes(String(key['_id'])),
  });

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

const isVote = (value: unknown): value is LiveVote & Record<string, unknown> =>
  isObject(value) && typeof value['cast'] === 'number' && typeof value['open'] === 'boolean';

const isTold = (value: unknown): value is LiveVote & { itemId: string } =>
  isVote(value) && typeof value['itemId'] === 'string';

function votesOf(state: unknown): ReadonlyMap<string, LiveVote> {
  const items: unknown = isObject(state) ? state['items'] : [];
  const votes = new Map<string, LiveVote>();
  for (const item of Array.isArray(items) ? items : [])
    if (isObject(item) && typeof item['itemId'] === 'string' && isVote(item['vote']))
      votes.set(item['itemId'], item['vote']);
  return votes;
}
