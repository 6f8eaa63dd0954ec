import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaRemovePaper } from '../../../api';
import type { AgendaItem } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Papers } from '../parts/papers';
import { AddPaper } from './add-paper';

/** The papers of an item; whoever prepares the agenda lays others beside them. */
export function ItemPapers({ item, prepares }: { item: AgendaItem; prepares: boolean }) {
  const { t } = useTranslation('committee');
  const [adding, setAdding] = useState(false);
  const remove = useAct(
    (paperId: string) => agendaRemovePaper({ path: { id: item.id, paperId }, throwOnError: true }),
    { done: t('item.paperRemoved') },
  );
  return (
    <Stack gap={4}>
      <Group gap="xs">
        <Text size="sm" fw={600}>
          {t('item.papers')}
        </Text>
        {prepares && item.project && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`${t('item.addPaper')}: ${item.title}`}
            onClick={() => setAdding(true)}
          >
            {t('item.addPaper')}
          </Button>
        )}
      </Group>
      <Papers
        papers={item.papers}
        projectId={item.project?.id ?? null}
        {...(prepares && { onRemove: ({ id }: { id: string }) => void remove.run(id) })}
      />
      {remove.problem && <ProblemAlert problem={remove.problem} />}
      {adding && item.project && <AddPaper item={item} projectId={item.project.id} onClose={() => setAdding(false)} />}
    </Stack>
  );
}
