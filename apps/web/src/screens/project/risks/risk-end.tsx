import { Button, Fieldset, Group, Stack, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ifMatch, risksClose, risksReopen } from '../../../api';
import type { Risk } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';

/** It cannot happen any more, it has happened, or it is open again. */
export function RiskEnd({ risk }: { risk: Risk }) {
  const { t } = useTranslation('project');
  const [note, setNote] = useState('');
  const target = { path: { id: risk.id }, headers: ifMatch(risk), throwOnError: true } as const;
  const end = useAct(async (state: 'closed' | 'occurred' | 'open') =>
    state === 'open' ? risksReopen(target) : risksClose({ ...target, body: { state, note } }),
  );
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
              <Button
                key={state}
                variant="default"
                disabled={!note}
                loading={end.busy}
                onClick={() => void end.run(state)}
              >
                {t(`risks.ends.${state}`)}
              </Button>
            ))
          ) : (
            <Button variant="default" loading={end.busy} onClick={() => void end.run('open')}>
              {t('risks.reopen')}
            </Button>
          )}
        </Group>
      </Stack>
    </Fieldset>
  );
}
