import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorValuesMove } from '../../api';
import type { IndicatorValue } from '../../api';
import { useMe } from '../../session/me';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { SendBack } from './send-back';
import type { ValueState } from './words';

const NEXT: Readonly<Record<ValueState, Exclude<ValueState, 'entered'> | null>> = {
  entered: 'checked',
  checked: 'approved',
  approved: 'locked',
  locked: null,
};

/** The step forward, and the way back with a reason; nobody approves what they entered. */
export function ValueSteps({ value, onMoved }: { value: IndicatorValue; onMoved: () => void }) {
  const { t } = useTranslation('indicators');
  const me = useMe();
  const [returning, { open, close }] = useDisclosure();
  const move = useAct(({ to, reason }: { to: ValueState; reason?: string }) =>
    indicatorValuesMove({
      path: { id: value.id },
      headers: ifMatch(value),
      body: { to, reason },
      throwOnError: true,
    }),
  );
  const go = async (to: ValueState, reason?: string) => {
    if ((await move.run({ to, reason })) === undefined) return;
    close();
    onMoved();
  };
  const next = NEXT[value.state];
  const own = next === 'approved' && value.enteredBy?.id === me.id;
  return (
    <Stack gap="xs">
      {move.problem && <ProblemAlert problem={move.problem} />}
      {own && <Text c="dimmed">{t('value.ownEntry')}</Text>}
      {returning ? (
        <SendBack
          problem={move.problem}
          busy={move.busy}
          onCancel={close}
          onConfirm={(reason) => void go('entered', reason)}
        />
      ) : (
        <Group gap="xs">
          {next !== null && !own && (
            <Button loading={move.busy} onClick={() => void go(next)}>
              {t(`step.${next}`)}
            </Button>
          )}
          {value.state !== 'entered' && (
            <Button variant="default" onClick={open}>
              {t(value.state === 'locked' ? 'step.unlock' : 'step.sendBack')}
            </Button>
          )}
        </Group>
      )}
    </Stack>
  );
}
