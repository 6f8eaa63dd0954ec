import { Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, tagsAnswer } from '../../../api';
import type { SdgTag } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { useTagStep } from './use-tag-step';

const FIELDS = ['note'] as const;

export function DeclineTag({ tag, projectId, onClose }: { tag: SdgTag; projectId: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const form = useForm({ initialValues: { note: '' } });
  const decline = useTagStep(tag, projectId, {
    step: t('sdg.decline'),
    take: (over) =>
      tagsAnswer({
        path: { id: tag.id },
        headers: ifMatch(over),
        body: { confirmed: false, note: form.values.note },
        throwOnError: true,
      }),
    onDone: onClose,
  });
  useFieldErrors(form, decline.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={`${t('sdg.decline')}: ${tag.target.code}`}>
      <form onSubmit={form.onSubmit(() => decline.run())}>
        <Stack>
          <Textarea required autosize label={t('field.reason', { ns: 'common' })} {...form.getInputProps('note')} />
          <Refused problem={decline.problem} fields={FIELDS} />
          <FormButtons busy={decline.busy} submit={t('sdg.decline')} onCancel={onClose} />
        </Stack>
      </form>
      {decline.conflict}
    </Modal>
  );
}
