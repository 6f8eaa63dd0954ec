import { Text } from '@mantine/core';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { Trilingual } from '../../ui/words';

/** The project that a row belongs to. */
export function ProjectCell({
  project: { id, code, title },
}: {
  project: { id: string; code: string; title: Trilingual };
}) {
  const words = useWords();
  return (
    <>
      <ScreenLink href={`/projects/${id}`}>{words(title)}</ScreenLink>
      <Text size="sm" c="dimmed" className="figures">
        {code}
      </Text>
    </>
  );
}
