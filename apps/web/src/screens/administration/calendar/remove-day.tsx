import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { calendarOfYear, calendarRemove, ifMatch } from '../../../api';
import type { Calendar } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useDayWords } from './use-day-words';

/** Lets a day be like its weekday again. */
export function RemoveDay({ year, calendar, day }: { year: number; calendar: Calendar; day: string }) {
  const { t } = useTranslation();
  const { day: written } = useFormats();
  const dayWords = useDayWords();
  const { run, problem, busy, conflict } = useStep({
    seen: calendar,
    read: async () => (await calendarOfYear({ query: { year }, throwOnError: true })).data,
    take: (over) => calendarRemove({ path: { day }, headers: ifMatch(over), throwOnError: true }),
    label: written(day),
    step: t('action.remove'),
    words: (version) => dayWords(version, day),
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        loading={busy}
        aria-label={`${t('action.remove')}: ${written(day)}`}
        onClick={() => run()}
      >
        {t('action.remove')}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
      {conflict}
    </>
  );
}
