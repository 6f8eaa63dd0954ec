import { ActionIcon, Button, Group, List, Text } from '@mantine/core';
import { IconDownload, IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { saveFile } from '../../../ui/download';

interface Paper {
  readonly id: string;
  readonly source: string;
  readonly sourceId: string;
  readonly title: string;
}

/** The papers on the table, each to be read; and to be taken away by whoever prepares the agenda. */
export function Papers({
  papers,
  projectId,
  onRemove,
}: {
  papers: readonly Paper[];
  projectId: string | null;
  onRemove?: (paper: Paper) => void;
}) {
  const { t } = useTranslation('committee');
  const read = useAct(
    ({ source, sourceId }: Paper) =>
      saveFile(
        source === 'report'
          ? `/api/v1/reports/${sourceId}/file`
          : `/api/v1/projects/${projectId}/documents/${sourceId}/file`,
      ),
    { done: () => undefined },
  );
  if (papers.length === 0)
    return (
      <Text size="sm" c="dimmed">
        {t('item.noPapers')}
      </Text>
    );
  return (
    <>
      <List listStyleType="none" spacing={4}>
        {papers.map((paper) => (
          <List.Item key={paper.id}>
            <Group gap={4} wrap="nowrap">
              <Button
                variant="subtle"
                size="compact-md"
                h="auto"
                mih={28}
                miw={0}
                justify="flex-start"
                leftSection={<IconDownload size={16} aria-hidden />}
                aria-label={t('item.download', { title: paper.title })}
                onClick={() => void read.run(paper)}
                styles={{ label: { whiteSpace: 'normal', textAlign: 'start', overflowWrap: 'anywhere' } }}
              >
                {paper.title}
              </Button>
              {onRemove && (
                <ActionIcon
                  variant="subtle"
                  color="red"
                  aria-label={t('item.removePaper', { title: paper.title })}
                  onClick={() => onRemove(paper)}
                >
                  <IconX size={16} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </List.Item>
        ))}
      </List>
      {read.problem && <ProblemAlert problem={read.problem} />}
    </>
  );
}
