import { Button, Modal, NumberInput, Select, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaAdd } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';

const FIELDS = ['kind', 'title', 'question', 'minutes'];
/** Kinds of items that the office words itself; the others come from those that wait. */
const OWN = ['control_report', 'other'] as const;

export function AddItem({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('committee');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button
        component={Link}
        to="/committee"
        search={{ meeting: meetingId } as never}
        variant="default"
        size="compact-md"
      >
        {t('candidates.all')}
      </Button>
      <Button variant="default" size="compact-md" onClick={() => setOpened(true)}>
        {t('item.add')}
      </Button>
      {opened && <Form meetingId={meetingId} onClose={() => setOpened(false)} />}
    </>
  );
}

function Form({ meetingId, onClose }: { meetingId: string; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const form = useForm<{ kind: (typeof OWN)[number]; title: string; question: string; minutes: number | '' }>({
    initialValues: { kind: 'other', title: '', question: '', minutes: 10 },
  });
  const add = useAct(
    ({ kind, title, question, minutes }: typeof form.values) =>
      agendaAdd({
        path: { id: meetingId },
        body: { kind, title, ...(question && { question }), ...(minutes !== '' && { minutes }) },
        throwOnError: true,
      }),
    { done: t('candidates.added') },
  );
  useFieldErrors(form, add.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('item.add')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await add.run(values)) onClose();
        })}
      >
        <Stack>
          <Select
            label={t('item.kind')}
            data={OWN.map((value) => ({ value, label: t(`itemKind.${value}`) }))}
            allowDeselect={false}
            {...form.getInputProps('kind')}
          />
          <TextInput label={t('item.title')} required {...form.getInputProps('title')} />
          <Textarea label={t('item.question')} autosize minRows={2} {...form.getInputProps('question')} />
          <NumberInput label={t('item.minutes')} min={1} max={1440} {...form.getInputProps('minutes')} />
          <Refused problem={add.problem} fields={FIELDS} />
          <FormButtons busy={add.busy} submit={t('candidates.add')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
