import { Button, Group, List, Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { policiesTryOut, policiesWhatIfOptions } from '../../../../api';
import type { WhatIf } from '../../../../api';
import { useFormats } from '../../../../ui/formats';
import { Loaded } from '../../../../ui/loaded';
import { ProblemAlert } from '../../../../ui/problem-alert';
import { ScreenLink } from '../../../../ui/screen-link';
import { useAct } from '../../../../ui/use-act';

const LOOK_EVERY_MS = 700;
const isOver = (whatIf: WhatIf | undefined) => whatIf?.state === 'ready' || whatIf?.state === 'failed';

/** The draft tried on the whole portfolio: which projects would go to the committee then, and which no more. */
export function IntakeTrial({ id }: { id: string }) {
  const { t } = useTranslation('administration');
  const [asked, setAsked] = useState<string>();
  const { run, problem, busy } = useAct(
    async () => {
      const { data } = await policiesTryOut({ path: { id }, throwOnError: true });
      setAsked(data.id);
    },
    { done: () => undefined },
  );
  const query = useQuery({
    ...policiesWhatIfOptions({ path: { id: asked ?? '' } }),
    enabled: asked !== undefined,
    refetchInterval: ({ state }) => (isOver(state.data) ? false : LOOK_EVERY_MS),
  });
  return (
    <section aria-labelledby="trial">
      <Stack gap="xs">
        <Group>
          <Title order={3} id="trial">
            {t('trial.title')}
          </Title>
          <Button size="xs" variant="default" loading={busy} onClick={() => void run()}>
            {t('trial.run')}
          </Button>
        </Group>
        {problem && <ProblemAlert problem={problem} />}
        {asked !== undefined && <Loaded query={query}>{(whatIf) => <Outcome whatIf={whatIf} />}</Loaded>}
      </Stack>
    </section>
  );
}

function Outcome({ whatIf: { id, state, progress, result, failure } }: { whatIf: WhatIf }) {
  const { t } = useTranslation('administration');
  const { number } = useFormats();
  if (state === 'failed') return <Text c="var(--zhoba-red)">{t('trial.failed', { reason: failure })}</Text>;
  if (!result) return <Progress value={progress} aria-label={t('trial.running')} animated />;
  return (
    <Stack gap="xs" role="status">
      <Text>
        {t('trial.outcome', {
          evaluated: number(result.evaluated),
          enters: number(result.enters.length),
          leaves: number(result.leaves.length),
          stays: number(result.stays),
        })}
      </Text>
      {(['enters', 'leaves'] as const).map(
        (side) =>
          result[side].length > 0 && (
            <div key={side}>
              <Text fw={600}>{t(`trial.${side}`)}</Text>
              <List size="sm" style={{ columns: '10rem' }}>
                {result[side].map((project) => (
                  <List.Item key={project.id}>
                    <ScreenLink href={`/projects/${project.id}`}>{project.code}</ScreenLink>
                  </List.Item>
                ))}
              </List>
            </div>
          ),
      )}
      <ScreenLink href={`/reports?ask=what-if&subject=${id}`}>{t('trial.paper')}</ScreenLink>
    </Stack>
  );
}
