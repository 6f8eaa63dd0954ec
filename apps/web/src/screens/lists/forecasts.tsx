import { Alert, Button, Card, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { milestonesForecasts, milestonesOne } from '../../api';
import type { ForecastResults, Milestone } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { useWords } from '../../ui/words';

interface Entry {
  readonly forecastOn: string;
  readonly note: string;
}
type Entries = Readonly<Record<string, Entry>>;

/** New forecasts of many milestones at once; each is saved or refused for itself, and what was refused stays to be mended. */
export function Forecasts({ listed, onClose }: { listed: readonly Milestone[]; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  const words = useWords();
  const { day } = useFormats();
  // those listed when the person began: a new forecast may take one out of the list while its row is being mended
  const [milestones, setMilestones] = useState(listed);
  const [entries, setEntries] = useState<Entries>({});
  const [saved, setSaved] = useState(0);
  const [results, setResults] = useState<ForecastResults['results']>([]);
  const changed = milestones.filter(({ id }) => entries[id] !== undefined);
  const { run, busy, problem } = useAct(
    async () => {
      const rows = changed.map(({ id, version, startOn }) => {
        const { forecastOn = '', note = '' } = entries[id] ?? {};
        return { milestoneId: id, version, forecastOn, startOn, note: note.trim() === '' ? null : note };
      });
      const { data } = await milestonesForecasts({ body: { rows }, throwOnError: true });
      return data.results;
    },
    // said in the form itself: a message over it would cover its buttons
    { done: () => undefined },
  );

  async function save() {
    const answers = await run();
    if (!answers) return;
    const done = new Set(answers.filter(({ ok }) => ok).map(({ milestoneId }) => milestoneId));
    setSaved(done.size);
    const renewed = await Promise.all(
      changed.map(async ({ id }) => (await milestonesOne({ path: { id }, throwOnError: true })).data),
    );
    setMilestones(milestones.map((known) => renewed.find(({ id }) => id === known.id) ?? known));
    setResults(answers.filter(({ ok }) => !ok));
    setEntries(Object.fromEntries(Object.entries(entries).filter(([id]) => !done.has(id))));
  }

  const refusal = (id: string) => results.find(({ milestoneId }) => milestoneId === id)?.problem;
  const change = ({ id, forecastOn }: Milestone, entry: Partial<Entry>) =>
    setEntries({ ...entries, [id]: { forecastOn, note: '', ...entries[id], ...entry } });

  return (
    <Card
      withBorder
      component="form"
      aria-labelledby="forecasts"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack>
        <div>
          <Title order={2} id="forecasts">
            {t('forecasts.title')}
          </Title>
          <Text c="dimmed" size="sm">
            {t('forecasts.about')}
          </Text>
        </div>
        <Text role="status">{saved > 0 && t('forecasts.saved', { count: saved })}</Text>
        {problem && <ProblemAlert problem={problem} />}
        {results.length > 0 && (
          <Alert
            role="alert"
            color="red"
            variant="light"
            title={t('forecasts.refused', { count: results.length })}
            styles={{ title: { color: 'var(--zhoba-red)' } }}
          />
        )}
        <RowsTable
          caption={t('forecasts.title')}
          rows={milestones}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'milestone',
              title: t('milestone'),
              cell: ({ number, title, project }) => (
                <div>
                  {number}. {words(title)}
                  <Text size="sm" c="dimmed">
                    {project.code} · {words(project.title)}
                  </Text>
                </div>
              ),
            },
            { key: 'dueOn', title: t('common:field.dueOn'), numeric: true, cell: ({ dueOn }) => day(dueOn) },
            { key: 'was', title: t('forecast'), numeric: true, cell: ({ forecastOn }) => day(forecastOn) },
            {
              key: 'to',
              title: t('forecasts.to'),
              cell: (milestone) => (
                <TextInput
                  type="date"
                  aria-label={t('forecasts.toOf', { name: words(milestone.title) })}
                  value={entries[milestone.id]?.forecastOn ?? milestone.forecastOn}
                  onChange={({ currentTarget: { value } }) => change(milestone, { forecastOn: value })}
                  error={sentences(refusal(milestone.id))}
                />
              ),
            },
            {
              key: 'note',
              title: t('common:field.comment'),
              cell: (milestone) => (
                <TextInput
                  aria-label={t('forecasts.noteOf', { name: words(milestone.title) })}
                  value={entries[milestone.id]?.note ?? ''}
                  onChange={({ currentTarget: { value } }) => change(milestone, { note: value })}
                />
              ),
            },
          ]}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {t('common:action.close')}
          </Button>
          <Button type="submit" loading={busy} disabled={changed.length === 0}>
            {t('forecasts.save', { count: changed.length })}
          </Button>
        </Group>
      </Stack>
    </Card>
  );
}

const sentences = (problem: ForecastResults['results'][number]['problem']): string | undefined =>
  problem && [problem.detail, ...problem.fields.map(({ message }) => message)].join(' ');
