import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import type { Trilingual } from '../../../ui/words';

/** The project of a row, leading to a part of its page. */
export function ProjectOf({
  project: { id, code, title },
  part = '',
}: {
  project: { id: string; code: string; title: Trilingual };
  part?: string;
}) {
  const words = useWords();
  return (
    <ScreenLink href={`/projects/${id}${part}`}>
      {code} · {words(title)}
    </ScreenLink>
  );
}
