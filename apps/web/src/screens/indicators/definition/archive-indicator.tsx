import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorsChange, indicatorsOne } from '../../../api';
import type { Indicator } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useWords } from '../../../ui/words';

/** Puts an indicator away, where it takes no more values, and brings it back. */
export function ArchiveIndicator({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const { id, archivedAt } = indicator;
  const step = t(archivedAt === null ? 'definition.archive' : 'definition.restore');
  const { run, problem, busy, conflict } = useStep<Indicator>({
    seen: indicator,
    read: async () => (await indicatorsOne({ path: { id }, cache: 'no-store', throwOnError: true })).data,
    take: (over) =>
      indicatorsChange({
        path: { id },
        headers: ifMatch(over),
        body: { archived: archivedAt === null },
        throwOnError: true,
      }),
    label: t('indicator'),
    step,
    words: ({ name, code }) => `${words(name)} (${code})`,
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
