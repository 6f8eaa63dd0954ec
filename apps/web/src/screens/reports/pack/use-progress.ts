import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { reportPacksOneQueryKey, reportsEvents } from '../../../api';
import type { ReportPack } from '../../../api';
import { isUnderWay } from '../paper-kinds';

/** A browser opens six connections to a server, and the other requests need some of them. */
const FOLLOWED_AT_ONCE = 3;
const RECONNECT_MS = 2_000;

/** Reads the pack again at each event of its papers, whichever process draws them, until the last has come to its end. */
export function useProgress(pack: ReportPack | undefined): void {
  const client = useQueryClient();
  const packId = pack?.id;
  const followed = (pack?.reports ?? [])
    .filter(isUnderWay)
    .toSorted((one, other) => other.progress - one.progress)
    .slice(0, FOLLOWED_AT_ONCE)
    .map(({ id }) => id)
    .toSorted()
    .join(' ');
  useEffect(() => {
    if (packId === undefined || followed === '') return undefined;
    const leaving = new AbortController();
    const look = () => client.invalidateQueries({ queryKey: reportPacksOneQueryKey({ path: { id: packId } }) });
    for (const id of followed.split(' ')) void follow(id, look, leaving.signal);
    return () => leaving.abort();
  }, [client, packId, followed]);
}

/** The client itself comes back after a failure; a stream that ended in good order is asked for again, too. */
async function follow(id: string, look: () => Promise<void>, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    const { stream } = await reportsEvents({ path: { id }, signal });
    for await (const _ of stream) await look();
    await new Promise((resolve) => setTimeout(resolve, RECONNECT_MS));
  }
}
