import { Stack } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { channelSourcesChangeNote, channelSourcesNote, ifMatch } from '../../../api';
import type { SdgNote } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
import { NOTE_FIELDS, NoteFields, noteDraft, noteValues } from './note-fields';
import type { NoteDraft } from './note-fields';

/** What a note says, to be changed. */
export function EditNote({ note, onLeave }: { note: SdgNote; onLeave: () => void }) {
  const { t } = useTranslation('sdg');
  const { id, kind } = note;
  const form = useForm<NoteDraft>({ initialValues: noteDraft(note) });
  const { submit, problem, busy, dialog } = usePatch({
    record: note,
    values: (record: SdgNote) => noteValues(noteDraft(record)),
    read: async () => (await channelSourcesNote({ path: { id }, throwOnError: true })).data,
    save: (changed, over) =>
      channelSourcesChangeNote({ path: { id }, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: { text: t('note.text'), year: t('note.year'), source: t('note.source') },
    onSaved: onLeave,
  });
  useFieldErrors(form, problem, NOTE_FIELDS);
  return (
    <form onSubmit={form.onSubmit((draft) => void submit(noteValues(draft)))}>
      <Stack gap="xs">
        <NoteFields form={form} kind={kind} />
        <Refused problem={problem} fields={NOTE_FIELDS} />
        <FormButtons busy={busy} onCancel={onLeave} />
      </Stack>
      {dialog}
    </form>
  );
}
