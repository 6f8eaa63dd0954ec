import { Button, Group } from '@mantine/core';
import { IconDownload, IconExternalLink } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { asProblem } from '../../api';
import type { ReportPack } from '../../api';
import { saveFile, showFile } from '../../ui/download';
import { ProblemAlert } from '../../ui/problem-alert';

type PaperFileView = NonNullable<ReportPack['reports'][number]['file']>;

/** A ready paper: shown beside when the browser can show it, and saved. */
export function PaperFile({ file: { href, contentType }, name }: { file: PaperFileView; name: string }) {
  const { t } = useTranslation('reports');
  const save = useMutation({ mutationFn: () => saveFile(href) });
  const show = useMutation({ mutationFn: () => showFile(href) });
  const error = save.error ?? show.error;
  const label = (what: string) => t('paper.doing', { what, paper: name });
  return (
    <>
      <Group gap="xs">
        {contentType === 'application/pdf' && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconExternalLink size={14} aria-hidden />}
            aria-label={label(t('paper.show'))}
            loading={show.isPending}
            onClick={() => show.mutate()}
          >
            {t('paper.show')}
          </Button>
        )}
        <Button
          size="xs"
          variant="default"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={label(t('paper.save'))}
          loading={save.isPending}
          onClick={() => save.mutate()}
        >
          {t('paper.save')}
        </Button>
      </Group>
      {error !== null && <ProblemAlert problem={asProblem(error)} />}
    </>
  );
}
