import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { documentsRemove } from '../../../api';
import type { Document } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

const KB = 1024;

export function OneDocument({ document, projectId }: { document: Document; projectId: string }) {
  const { t } = useTranslation('proposal');
  const { number, moment } = useFormats();
  const path = { id: projectId, documentId: document.id };
  const remove = useAct(() => documentsRemove({ path, throwOnError: true }));
  return (
    <>
      <Group justify="space-between" gap="xs">
        <Text size="sm" style={{ minWidth: 0, flex: '1 1 14rem' }}>
          {document.title} · {t(`documentKind.${document.kind}`)} · {document.fileName},{' '}
          {number(Math.ceil(document.bytes / KB))} KB · {moment(document.uploadedAt)}
        </Text>
        <Button
          size="xs"
          variant="subtle"
          loading={remove.busy}
          aria-label={`${t('action.remove', { ns: 'common' })}: ${document.title}`}
          onClick={() => void remove.run()}
        >
          {t('action.remove', { ns: 'common' })}
        </Button>
      </Group>
      {remove.problem && <ProblemAlert problem={remove.problem} />}
    </>
  );
}
