import { ActionIcon, Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { sharesPut } from '../../../api';
import { useStep } from '../../../ui/use-step';
import { plainAmount } from '../change-requests/request-values';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { readShares } from './read-shares';
import type { SharesRead } from './read-shares';
import { useTargets } from './use-targets';

type Rows = readonly { readonly target: string; readonly percent: string }[];

const rowsOf = (items: SharesRead['items']) => items.map(({ target, percent }) => ({ target: target.code, percent }));

export function EditShares({
  projectId,
  shares,
  onClose,
}: {
  projectId: string;
  shares: SharesRead;
  onClose: () => void;
}) {
  const { t } = useTranslation('project');
  const targets = useTargets();
  // what the rows were filled from, though the screen behind may renew itself meanwhile
  const [seen] = useState(shares);
  const form = useForm({
    initialValues: { rows: rowsOf(seen.items) },
  });
  const told = (rows: Rows) =>
    rows.map(({ target, percent }) => `${target}: ${percent} %`).join(', ') || t('sdg.noShares');
  const save = useStep({
    seen,
    read: () => readShares(projectId),
    take: (over) =>
      sharesPut({
        path: { id: projectId },
        headers: { 'If-Match': over.etag },
        body: form.values.rows.map(({ target, percent }) => ({ target, percent: plainAmount(percent) })),
        throwOnError: true,
      }),
    label: t('sdg.shares'),
    step: t('sdg.shares'),
    into: () => told(form.values.rows),
    words: ({ items }) => told(rowsOf(items)),
    onDone: onClose,
  });
  return (
    <Modal opened onClose={onClose} size="lg" title={t('sdg.shares')}>
      <form onSubmit={form.onSubmit(() => save.run())}>
        <Stack>
          {form.values.rows.map((_, index) => (
            <Group
              key={form.key(`rows.${index}`)}
              align="flex-end"
              role="group"
              aria-label={`${t('sdg.share')} ${index + 1}`}
            >
              <Select
                required
                searchable
                style={{ flex: '1 1 14rem' }}
                label={t('sdg.target')}
                data={targets}
                {...form.getInputProps(`rows.${index}.target`)}
              />
              <TextInput
                required
                inputMode="decimal"
                w={110}
                label={t('sdg.percent')}
                {...form.getInputProps(`rows.${index}.percent`)}
              />
              <ActionIcon
                variant="default"
                size="lg"
                aria-label={`${t('action.remove', { ns: 'common' })}: ${index + 1}`}
                onClick={() => form.removeListItem('rows', index)}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </Group>
          ))}
          <Group>
            <Button variant="default" onClick={() => form.insertListItem('rows', { target: '', percent: '' })}>
              {t('action.add', { ns: 'common' })}
            </Button>
          </Group>
          <Refused problem={save.problem} fields={[]} />
          <FormButtons busy={save.busy} onCancel={onClose} />
        </Stack>
      </form>
      {save.conflict}
    </Modal>
  );
}
