import { Button, Group, Modal, NumberInput, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, meetingsChange, meetingsOne } from '../../../api';
import type { Meeting } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { usePatch } from '../../../ui/use-patch';
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

function valuesOf({ title, startsAt, plannedMinutes, place, votingDeadline }: Meeting) {
  const until = votingDeadline === null ? null : onCityClock(votingDeadline);
  return {
    title,
    ...onCityClock(startsAt),
    plannedMinutes,
    place: place ?? '',
    deadlineDay: until?.day ?? '',
    deadlineTime: until?.time ?? '',
  };
}
type Values = ReturnType<typeof valuesOf>;

/** The changed fields as the API has them; a day and its hour are one moment there. */
function bodyOf(changed: Partial<Values>, over: Meeting) {
  const { title, plannedMinutes, place } = changed;
  const { day, time, deadlineDay, deadlineTime } = { ...valuesOf(over), ...changed };
  const has = (...names: (keyof Values)[]) => names.some((name) => changed[name] !== undefined);
  return {
    ...(title !== undefined && { title }),
    ...(plannedMinutes !== undefined && { plannedMinutes }),
    ...(place !== undefined && { place: place || null }),
    ...(has('day', 'time') && { startsAt: cityMoment(day, time) }),
    ...(has('deadlineDay', 'deadlineTime') && { votingDeadline: cityMoment(deadlineDay, deadlineTime) }),
  };
}

function Form({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const form = useForm({ initialValues: valuesOf(meeting) });
  const path = { id: meeting.id };
  const labels = {
    title: t('meetings.title'),
    day: t('call.day'),
    time: t('call.time'),
    plannedMinutes: t('call.minutes'),
    place: t('call.place'),
    deadlineDay: t('call.deadlineDay'),
    deadlineTime: t('call.deadlineTime'),
  };
  const patch = usePatch({
    record: meeting,
    values: valuesOf,
    read: async () => (await meetingsOne({ path, throwOnError: true })).data,
    save: (changed, over) =>
      meetingsChange({ path, headers: ifMatch(over), body: bodyOf(changed, over), throwOnError: true }),
    labels,
    onSaved: onClose,
  });
  useFieldErrors(form, patch.problem, FIELDS);
  const line = (name: keyof Values) => ({ label: labels[name], ...form.getInputProps(name) });
  return (
    <Modal opened onClose={onClose} title={t('call.change')}>
      <form onSubmit={form.onSubmit(patch.submit)}>
        <Stack>
          <TextInput required {...line('title')} />
          <Group grow align="flex-start">
            <TextInput type="date" required {...line('day')} error={form.errors['startsAt']} />
            <TextInput type="time" required {...line('time')} />
          </Group>
          {meeting.votingDeadline !== null && (
            <Group grow align="flex-start">
              <TextInput type="date" required {...line('deadlineDay')} error={form.errors['votingDeadline']} />
              <TextInput type="time" required {...line('deadlineTime')} />
            </Group>
          )}
          <NumberInput min={1} max={1440} {...line('plannedMinutes')} />
          <TextInput {...line('place')} />
          <Refused problem={patch.problem} fields={FIELDS} />
          <FormButtons busy={patch.busy} onCancel={onClose} />
        </Stack>
      </form>
      {patch.dialog}
    </Modal>
  );
}
