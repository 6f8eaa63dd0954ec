import { Button, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { statusUpdatesCreate, statusUpdatesDraftOptions } from '../../../api';
import type { StatusUpdateFacts } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { useReader } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { PeriodFacts } from './period-facts';

/** What the system knows of the open period, and the beginning of what the manager says of it. */
export function BeginUpdate({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const query = useQuery(statusUpdatesDraftOptions({ path: { id: projectId } }));
  // no period is open: nothing is owed
  if (query.error && 'code' in query.error && query.error.status === 409) return null;
  return (
    <Section title={query.data ? t('updates.for', { period: query.data.period.name }) : t('updates.begin')}>
      <Loaded query={query}>{(facts) => <Begin facts={facts} />}</Loaded>
    </Section>
  );
}

function Begin({ facts }: { facts: StatusUpdateFacts }) {
  const { t } = useTranslation('project');
  const { day } = useFormats();
  const language = useReader();
  const navigate = useNavigate();
  const begin = useAct(
    async () =>
      (
        await statusUpdatesCreate({
          path: { id: facts.project.id },
          body: { period: facts.period.name, language },
          throwOnError: true,
        })
      ).data,
  );
  const start = async () => {
    const update = await begin.run();
    if (update) await navigate({ to: `/status-updates/${update.id}` });
  };
  return (
    <Stack gap="sm">
      <span>{t('updates.due', { day: day(facts.dueOn) })}</span>
      <PeriodFacts facts={facts} />
      {begin.problem && <ProblemAlert problem={begin.problem} />}
      {facts.updateId ? (
        <ScreenLink href={`/status-updates/${facts.updateId}`}>{t('updates.continue')}</ScreenLink>
      ) : (
        <Button style={{ alignSelf: 'flex-start' }} loading={begin.busy} onClick={() => void start()}>
          {t('updates.begin')}
        </Button>
      )}
    </Stack>
  );
}
