import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { AgendaItem } from '../../../api';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';

/** What an item is about, in a few lines: its kind, its question, its project. */
export function Question({
  item,
}: {
  item: Pick<AgendaItem, 'kind' | 'question' | 'project'> & { candidateReason?: AgendaItem['candidateReason'] };
}) {
  const { t } = useTranslation('committee');
  const words = useWords();
  return (
    <Stack gap={4}>
      <Text size="sm" c="dimmed">
        {t(`itemKind.${item.kind}`)}
        {item.candidateReason && ` · ${t(`reason.${item.candidateReason}`)}`}
      </Text>
      {item.question && <Text>{item.question}</Text>}
      {item.project && (
        <ScreenLink href={`/projects/${item.project.id}`}>
          {item.project.code} · {words(item.project.title)}
        </ScreenLink>
      )}
    </Stack>
  );
}
