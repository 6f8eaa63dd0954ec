import { Button, Group, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, calendarOfYearOptions, calendarPut, calendarRemove, ifMatch } from '../../api';
import type { Calendar } from '../../api';
import { useFilters } from '../../app/search';
import { useMay } from '../../session/me';
import { ToneBadge } from '../../ui/badges';
import { Empty } from '../../ui/empty';
import { today, useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Loaded } from '../../ui/loaded';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { useWords } from '../../ui/words';

/** The days of a year that differ from the week: holidays, and days of work and rest that the Government has moved. */
export function CalendarScreen() {
  const { t } = useTranslation('administration');
  const may = useMay();
  const { one, set } = useFilters();
  const year = Number(one('year') ?? today().slice(0, 4));
  const query = useQuery(calendarOfYearOptions({ query: { year } }));
  return (
    <Stack>
      <Text c="dimmed">{t('calendar.about')}</Text>
      <NumberInput
        label={t('calendar.year')}
        value={year}
        min={2000}
        max={2100}
        w={120}
        onChange={(value) => typeof value === 'number' && set({ year: String(value) })}
      />
      <Loaded query={query}>
        {(calendar) => (
          <Stack>
            {may('reference.manage') && <NewDay calendar={calendar} />}
            <Days calendar={calendar} />
          </Stack>
        )}
      </Loaded>
    </Stack>
  );
}

function NewDay({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation(['common', 'administration']);
  const [day, setDay] = useState('');
  const [working, setWorking] = useState('rest');
  const [name, setName] = useState({ ru: '', kk: '' });
  const { run, problem, busy } = useAct(() =>
    calendarPut({
      path: { day },
      body: { working: working === 'work', name: { ru: name.ru, kk: name.kk || null } },
      headers: ifMatch(calendar),
      throwOnError: true,
    }),
  );
  const { shown, rest } = problem ? byField(problem, ['name.ru', 'name.kk']) : { shown: {}, rest: [] };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void run();
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
    </form>
  );
}

function Days({ calendar }: { calendar: Calendar }) {
  const { t } = useTranslation(['common', 'administration']);
  const words = useWords();
  const may = useMay();
  const { day: written } = useFormats();
  const { run, problem } = useAct((day: string) =>
    calendarRemove({ path: { day }, headers: ifMatch(calendar), throwOnError: true }),
  );
  if (calendar.items.length === 0) return <Empty />;
  return (
    <>
      {problem && <ProblemAlert problem={problem} />}
      <RowsTable
        caption={t('administration:part.calendar')}
        rows={calendar.items}
        rowKey={({ day }) => day}
        columns={[
          { key: 'day', title: t('field.day'), cell: ({ day }) => written(day) },
          { key: 'name', title: t('field.title'), cell: ({ name }) => words(name) },
          {
            key: 'working',
            title: t('field.kind'),
            cell: ({ working }) => (
              <ToneBadge tone={working ? 'amber' : 'green'}>
                {t(working ? 'administration:calendar.work' : 'administration:calendar.rest')}
              </ToneBadge>
            ),
          },
          ...(may('reference.manage')
            ? [
                {
                  key: 'remove',
                  title: t('action.remove'),
                  cell: ({ day }: { day: string }) => (
                    <Button
                      size="xs"
                      variant="default"
                      aria-label={`${t('action.remove')}: ${written(day)}`}
                      onClick={() => void run(day)}
                    >
                      {t('action.remove')}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </>
  );
}
