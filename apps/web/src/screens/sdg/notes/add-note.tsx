import { Button, NativeSelect, SimpleGrid, Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { useState } from 'react';
import { channelSourcesAddNote } from '../../../api';
import type { SdgNote } from '../../../api';
import { Refused } from '../../../ui/refused';
import { SmallForm } from '../../../ui/small-form';
import { useAct } from '../../../ui/use-act';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { EMPTY_NOTE, NOTE_FIELDS, NOTE_KINDS, NoteFields, noteValues } from './note-fields';
import type { NoteDraft } from './note-fields';

/** To say something of a target, or of its goal as a whole. */
export function AddNote({ code, goal }: { code: string; goal: number }) {
  const { t } = useTranslation(['sdg', 'common']);
  const [kind, setKind] = useState<SdgNote['kind']>('challenge');
  const [about, setAbout] = useState('target');
  const form = useForm<NoteDraft>({ initialValues: EMPTY_NOTE });
  const { run, busy, problem } = useAct((draft: NoteDraft) =>
    channelSourcesAddNote({
      body: { kind, goal, target: about === 'target' ? code : null, ...noteValues(draft) },
      throwOnError: true,
    }),
  );
  useFieldErrors(form, problem, NOTE_FIELDS);
  const [opened, { open, close }] = useDisclosure();
  if (!opened)
    return (
      <Button variant="default" className="no-print" onClick={open}>
        {t('note.new')}
      </Button>
    );
  return (
    <SmallForm
      title={t('note.new')}
      submit={t('common:action.add')}
      busy={busy}
      onSubmit={form.onSubmit(async (draft) => {
        if (!(await run(draft))) return;
        form.reset();
        close();
      })}
    >
      <Stack gap="xs">
        <SimpleGrid cols={{ base: 1, xs: 2 }}>
          <NativeSelect
            label={t('common:field.kind')}
            value={kind}
            onChange={({ currentTarget: { value } }) => setKind(NOTE_KINDS.find((known) => known === value) ?? kind)}
            data={NOTE_KINDS.map((value) => ({ value, label: t(`targetOf.note.${value}`) }))}
          />
          <NativeSelect
            label={t('note.about')}
            value={about}
            onChange={({ currentTarget: { value } }) => setAbout(value)}
            data={[
              { value: 'target', label: t('targetOf.title', { code }) },
              { value: 'goal', label: t('targetOf.wholeGoal', { goal }) },
            ]}
          />
        </SimpleGrid>
        <NoteFields form={form} kind={kind} />
        <Refused problem={problem} fields={NOTE_FIELDS} />
      </Stack>
    </SmallForm>
  );
}
