import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, risksClose, risksOne, risksReopen } from '../../../api';
import type { Risk } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** It cannot happen any more, it has happened, or it is open again. */
export function RiskEnd({ risk }: { risk: Risk }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const told = useVersionWords();
  const path = { id: risk.id };
  const end = useStep({
    seen: risk,
    read: async () => (await risksOne({ path, throwOnError: true })).data,
    take: (over, state: 'closed' | 'occurred' | 'open'): Promise<unknown> => {
      const target = { path, headers: ifMatch(over), throwOnError: true } as const;
      return state === 'open' ? risksReopen(target) : risksClose({ ...target, body: { state, note } });
    },
    label: t('risks.risk'),
    step: (state) => (state === 'open' ? t('risks.reopen') : t(`risks.ends.${state}`)),
    words: told.risk,
  });
  return (
    <Fieldset legend={t(risk.state === 'open' ? 'risks.end' : 'risks.reopen')} className="no-print">
      <Stack gap="xs">
        {risk.state === 'open' && (
          <Textarea
            autosize
            label={t('risks.closingNote')}
            description={t('required')}
            value={note}
            onChange={({ currentTarget }) => setNote(currentTarget.value)}
          />
        )}
        {end.problem && <ProblemAlert problem={end.problem} />}
        <Group justify="flex-end">
          {risk.state === 'open' ? (
            (['occurred', 'closed'] as const).map((state) => (
              <Button key={state} variant="default" disabled={!note} loading={end.busy} onClick={() => end.run(state)}>
                {t(`risks.ends.${state}`)}
              </Button>
            ))
          ) : (
            <Button variant="default" loading={end.busy} onClick={() => end.run('open')}>
              {t('risks.reopen')}
            </Button>
          )}
        </Group>
      </Stack>
      {end.conflict}
    </Fieldset>
  );
}
