import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, meetingsChange } from '../../../api';
import type { Meeting } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { cityMoment, onCityClock } from '../parts/city-moment';

const FIELDS = ['title', 'startsAt', 'plannedMinutes', 'place', 'votingDeadline'];

export function ChangeMeeting({ meeting }: { meeting: Meeting }) {
  const { t } = useTranslation('committee');
  const [opened, setOpened] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setOpened(true)}>
        {t('call.change')}
      </Button>
      {opened && <Form meeting={meeting} onClose={() => setOpened(false)} />}
    </>
  );
}

function Form({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const until = meeting.votingDeadline === null ? null : onCityClock(meeting.votingDeadline);
  const form = useForm({
    initialValues: {
      title: meeting.title,
      ...onCityClock(meeting.startsAt),
      plannedMinutes: meeting.plannedMinutes,
      place: meeting.place ?? '',
      deadlineDay: until?.day ?? '',
      deadlineTime: until?.time ?? '',
    },
  });
  const change = useAct(({ title, day, time, plannedMinutes, place, deadlineDay, deadlineTime }: typeof form.values) =>
    meetingsChange({
      path: { id: meeting.id },
      headers: ifMatch(meeting),
      body: {
        title,
        startsAt: cityMoment(day, time),
        plannedMinutes,
        place: place || null,
        ...(until && { votingDeadline: cityMoment(deadlineDay, deadlineTime) }),
      },
      throwOnError: true,
    }),
  );
  useFieldErrors(form, change.problem, FIELDS);
  return (
    <Modal opened onClose={onClose} title={t('call.change')}>
      <form
        onSubmit={form.onSubmit(async (values) => {
          if (await change.run(values)) onClose();
        })}
      >
        <Stack>
          <TextInput label={t('meetings.title')} required {...form.getInputProps('title')} />
          <Group grow align="flex-start">
            <TextInput
              type="date"
              label={t('call.day')}
              required
              {...form.getInputProps('day')}
              error={form.errors['startsAt']}
            />
            <TextInput type="time" label={t('call.time')} required {...form.getInputProps('time')} />
          </Group>
          {until && (
            <Group grow align="flex-start">
              <TextInput
                type="date"
                label={t('call.deadlineDay')}
                required
                {...form.getInputProps('deadlineDay')}
                error={form.errors['votingDeadline']}
              />
              <TextInput type="time" label={t('call.deadlineTime')} required {...form.getInputProps('deadlineTime')} />
            </Group>
          )}
          <NumberInput label={t('call.minutes')} min={1} max={1440} {...form.getInputProps('plannedMinutes')} />
          <TextInput label={t('call.place')} {...form.getInputProps('place')} />
          <Refused problem={change.problem} fields={FIELDS} />
          <FormButtons busy={change.busy} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}
