import { Stack, Text } from '@mantine/core';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { Trilingual } from '../../ui/words';

interface ProjectOfPeriod {
  readonly id: string;
  readonly code: string;
  readonly title: Trilingual;
  readonly direction: string;
}

/** A project of a period, leading to its status reports. */
export function ProjectCell({ project: { id, code, title, direction } }: { project: ProjectOfPeriod }) {
  const words = useWords();
  return (
    <Stack gap={2}>
      <ScreenLink href={`/projects/${id}/status-updates`}>{words(title)}</ScreenLink>
      <Text size="sm" c="dimmed" className="figures">
        {code} · {direction}
      </Text>
    </Stack>
  );
}
