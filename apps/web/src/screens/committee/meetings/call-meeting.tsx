import { Group, Modal, NumberInput, SegmentedControl, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { meetingsCall, meetingsCallSeries } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { FormButtons } from '../../../ui/form-buttons';
import { Refused } from '../../../ui/refused';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { cityMoment } from '../parts/city-moment';

const HOW = ['one', 'series', 'in_absentia'] as const;
const FIELDS = ['title', 'startsAt', 'plannedMinutes', 'place', 'votingDeadline', 'everyWeeks', 'count'];

interface Values {
  how: (typeof HOW)[number];
  title: string;
  day: string;
  time: string;
  plannedMinutes: number;
  place: string;
  deadlineDay: string;
  deadlineTime: string;
  everyWeeks: number;
  count: number;
}

/** One meeting in person, several at the same hour, or a vote in absentia; leads to the agenda of the first. */
export function CallMeeting({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('committee');
  const navigate = useNavigate();
  const form = useForm<Values>({
    initialValues: {
      how: 'one',
      title: t('call.default'),
      day: '',
      time: '10:00',
      plannedMinutes: 120,
      place: '',
      deadlineDay: '',
      deadlineTime: '18:00',
      everyWeeks: 2,
      count: 6,
    },
  });
  const call = useAct(callWith, { done: t('call.done') });
  useFieldErrors(form, call.problem, FIELDS);
  const { how } = form.values;
  return (
    <Modal opened onClose={onClose} title={t('call.title')} size="lg">
      <form
        onSubmit={form.onSubmit(async (values) => {
          const meeting = await call.run(values);
          if (meeting !== undefined) void navigate({ to: '/meetings/$id', params: { id: meeting } });
        })}
      >
        <Stack>
          <SegmentedControl
            aria-label={t('call.how')}
            data={HOW.map((value) => ({ value, label: t(`call.${value}`) }))}
            {...form.getInputProps('how')}
          />
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
          {how === 'in_absentia' && (
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
          {how === 'series' && (
            <Group grow align="flex-start">
              <NumberInput label={t('call.everyWeeks')} min={1} max={26} {...form.getInputProps('everyWeeks')} />
              <NumberInput label={t('call.count')} min={2} max={60} {...form.getInputProps('count')} />
            </Group>
          )}
          <NumberInput label={t('call.minutes')} min={1} max={1440} {...form.getInputProps('plannedMinutes')} />
          {how !== 'in_absentia' && <TextInput label={t('call.place')} {...form.getInputProps('place')} />}
          <Refused problem={call.problem} fields={FIELDS} />
          <FormButtons busy={call.busy} submit={t('call.submit')} onCancel={onClose} />
        </Stack>
      </form>
    </Modal>
  );
}

/** The id of the meeting, or of the first of the series. */
async function callWith({
  how,
  title,
  day,
  time,
  place,
  plannedMinutes,
  ...more
}: Values): Promise<string | undefined> {
  const base = { title, startsAt: cityMoment(day, time), plannedMinutes, place: place || null };
  if (how === 'series') {
    const { everyWeeks, count } = more;
    const { data } = await meetingsCallSeries({ body: { ...base, everyWeeks, count }, throwOnError: true });
    return data.meetings[0]?.id;
  }
  const inAbsentia = how === 'in_absentia';
  const { data } = await meetingsCall({
    body: {
      ...base,
      mode: inAbsentia ? 'in_absentia' : 'in_person',
      ...(inAbsentia && { votingDeadline: cityMoment(more.deadlineDay, more.deadlineTime) }),
    },
    throwOnError: true,
  });
  return data.id;
}
