import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { channelRecordsChange, channelRecordsOne, ifMatch } from '../../../api';
import type { ChannelRecord } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useWords } from '../../../ui/words';

/** Puts a record away, where it counts in no channel, and brings it back. */
export function ArchiveRecord({ record }: { record: ChannelRecord }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const { id, archivedAt } = record;
  const step = t(archivedAt === null ? 'record.archive' : 'record.restore');
  const { run, problem, busy, conflict } = useStep<ChannelRecord>({
    seen: record,
    read: async () => (await channelRecordsOne({ path: { id }, throwOnError: true })).data,
    take: (over) =>
      channelRecordsChange({
        path: { id },
        headers: ifMatch(over),
        body: { archived: archivedAt === null },
        throwOnError: true,
      }),
    label: t('records.one'),
    step,
    words: ({ title, code }) => `${words(title)} (${code})`,
  });
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => run()}>
        {step}
      </Button>
      {problem && <ProblemAlert problem={problem} />}
      {conflict}
    </>
  );
}
