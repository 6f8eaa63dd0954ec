import { Progress, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { LiveVote } from './use-meeting-events';

/** How many have voted, said politely at each change; how they voted is told to nobody before closing. */
export function LiveTally({ vote, of }: { vote: LiveVote; of: number }) {
  const { t } = useTranslation('committee');
  const { cast, secret } = vote;
  return (
    <Stack gap={4}>
      <Text fw={600} role="status" aria-live="polite">
        {t(secret ? 'vote.castSecret' : 'vote.cast', { cast, of })}
      </Text>
      <Progress.Root size="lg" aria-hidden>
        <Progress.Section value={of === 0 ? 0 : Math.min(100, (100 * cast) / of)} />
      </Progress.Root>
      <Text size="sm" c="dimmed">
        {t(secret ? 'vote.hiddenSecret' : 'vote.hidden')}
      </Text>
    </Stack>
  );
}
