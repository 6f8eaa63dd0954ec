import { ActionIcon, Button, Group, Stack } from '@mantine/core';
import { IconDownload, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { documentsListOptions, documentsRemove } from '../../../api';
import type { Document } from '../../../api';
import { useMay } from '../../../session/me';
import { saveFile } from '../../../ui/download';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import type { Column } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { useShownProject } from '../use-project';
import { AddDocument } from './add-document';

const KILO = 1024;

export function DocumentsScreen() {
  const { t } = useTranslation('project');
  const may = useMay();
  const words = useWords();
  const { moment, number } = useFormats();
  const { id, mayEdit } = useShownProject();
  const query = useQuery(documentsListOptions({ path: { id } }));
  const download = useAct((documentId: string) => saveFile(`/api/v1/projects/${id}/documents/${documentId}/file`), {
    done: () => undefined,
  });
  const remove = useAct((documentId: string) => documentsRemove({ path: { id, documentId }, throwOnError: true }));
  const columns: Column<Document>[] = [
    {
      key: 'title',
      title: t('documents.document'),
      cell: (row) => (
        <Stack gap={0} align="flex-start">
          {row.title}
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconDownload size={14} aria-hidden />}
            onClick={() => void download.run(row.id)}
          >
            {row.fileName}
          </Button>
        </Stack>
      ),
    },
    { key: 'kind', title: t('field.kind', { ns: 'common' }), cell: ({ kind }) => t(`documentKind.${kind}`) },
    {
      key: 'bytes',
      title: t('documents.size'),
      numeric: true,
      cell: ({ bytes }) => t('documents.kilobytes', { size: number(Math.ceil(bytes / KILO)) }),
    },
    {
      key: 'by',
      title: t('documents.uploaded'),
      cell: ({ uploadedBy, uploadedAt }) => `${words(uploadedBy?.name)} · ${moment(uploadedAt)}`,
    },
    ...(mayEdit
      ? [
          {
            key: 'remove',
            title: t('action.remove', { ns: 'common' }),
            cell: (row: Document) => (
              <Group>
                <ActionIcon
                  variant="default"
                  aria-label={`${t('action.remove', { ns: 'common' })}: ${row.title}`}
                  onClick={() => void remove.run(row.id)}
                >
                  <IconTrash size={16} aria-hidden />
                </ActionIcon>
              </Group>
            ),
          },
        ]
      : []),
  ];
  const problem = download.problem ?? remove.problem;
  return (
    <Section title={t('tabs.documents')}>
      <Stack>
        {problem && <ProblemAlert problem={problem} />}
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t('documents.none')} />
            ) : (
              <RowsTable rows={items} columns={columns} rowKey={(row) => row.id} caption={t('tabs.documents')} />
            )
          }
        </Loaded>
        {may('document.add') && <AddDocument projectId={id} />}
      </Stack>
    </Section>
  );
}
