import { Modal, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ifMatch, tagsAnswer } from '../../../api';
import type { SdgTag } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';

const FIELDS = ['note'] as const;

export function DeclineTag({ tag, onClose }: { tag: SdgTag; onClose: () => void }) {
  const { t } = useTranslation('project');
  const form = useForm({ initialValues: { note: '' } });
  const decline = useAct(({ note }: { note: string }) =>
    tagsAnswer({ path: { id: tag.id }, headers: ifMatch(tag), body: { confirmed: false, note }, throwOnError: true }),
  );
  useFieldErrors(form, decline.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={`${t('sdg.decline')}: ${tag.target.code}`}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await decline.run(values)) onClose();
        })}
      >
        <Stack>
          <Textarea required autosize label={t('field.reason', { ns: 'common' })} {...form.getInputProps('note')} />
          <Refused problem={decline.problem} fields={FIELDS} />
          <FormButtons busy={decline.busy} submit={t('sdg.decline')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
