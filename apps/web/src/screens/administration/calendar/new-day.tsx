import { Button, Group, SegmentedControl, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, calendarOfYear, calendarPut, ifMatch } from '../../../api';
import type { Calendar } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useDayWords } from './use-day-words';

/** Says of a day that it is one of rest or of work; the whole year is one record. */
export function NewDay({ year, calendar }: { year: number; calendar: Calendar }) {
  const { t } = useTranslation(['common', 'administration']);
  const dayWords = useDayWords();
  const { day: written } = useFormats();
  const [day, setDay] = useState('');
  const [working, setWorking] = useState('rest');
  const [name, setName] = useState({ ru: '', kk: '' });
  const { run, problem, busy, conflict } = useStep({
    seen: calendar,
    read: async () => (await calendarOfYear({ query: { year }, throwOnError: true })).data,
    take: (over) =>
      calendarPut({
        path: { day },
        body: { working: working === 'work', name: { ru: name.ru, kk: name.kk || null } },
        headers: ifMatch(over),
        throwOnError: true,
      }),
    label: written(day),
    step: t('action.save'),
    into: () => `${t(`administration:calendar.${working === 'work' ? 'work' : 'rest'}`)} · ${name.ru}`,
    words: (version) => dayWords(version, day),
  });
  const { shown, rest } = problem ? byField(problem, ['name.ru', 'name.kk']) : { shown: {}, rest: [] };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        run();
      }}
    >
      {problem && <ProblemAlert problem={problem} rest={rest} />}
      <Group align="flex-end" gap="xs">
        <TextInput
          type="date"
          required
          label={t('field.day')}
          value={day}
          onChange={(event) => setDay(event.currentTarget.value)}
        />
        <SegmentedControl
          aria-label={t('field.kind')}
          value={working}
          onChange={setWorking}
          data={[
            { value: 'rest', label: t('administration:calendar.rest') },
            { value: 'work', label: t('administration:calendar.work') },
          ]}
        />
        <TextInput
          required
          label={t('administration:calendar.nameRu')}
          error={shown['name.ru']}
          value={name.ru}
          onChange={(event) => setName({ ...name, ru: event.currentTarget.value })}
        />
        <TextInput
          label={t('administration:calendar.nameKk')}
          error={shown['name.kk']}
          value={name.kk}
          onChange={(event) => setName({ ...name, kk: event.currentTarget.value })}
        />
        <Button type="submit" loading={busy}>
          {t('action.save')}
        </Button>
      </Group>
      {conflict}
    </form>
  );
}
