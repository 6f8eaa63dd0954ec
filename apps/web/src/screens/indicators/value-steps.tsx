import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorValuesList, indicatorValuesMove } from '../../api';
import type { IndicatorValue } from '../../api';
import { useMe } from '../../session/me';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { useStep } from '../../ui/use-step';
import { SendBack } from './send-back';
import type { ValueState } from './words';

const NEXT: Readonly<Record<ValueState, Exclude<ValueState, 'entered'> | null>> = {
  entered: 'checked',
  checked: 'approved',
  approved: 'locked',
  locked: null,
};

/** The step forward, and the way back with a reason; nobody approves what they entered. */
export function ValueSteps({
  indicatorId,
  value,
  onMoved,
}: {
  indicatorId: string;
  value: IndicatorValue;
  onMoved: () => void;
}) {
  const { t } = useTranslation('indicators');
  const { number } = useFormats();
  const me = useMe();
  const [returning, { open, close }] = useDisclosure();
  const { run, problem, busy, conflict } = useStep<IndicatorValue, { to: ValueState; reason?: string }>({
    seen: value,
    read: async () => {
      const { data } = await indicatorValuesList({ path: { id: indicatorId }, throwOnError: true });
      return data.items.find(({ id }) => id === value.id) ?? value;
    },
    take: (over, { to, reason }) =>
      indicatorValuesMove({
        path: { id: value.id },
        headers: ifMatch(over),
        body: { to, reason },
        throwOnError: true,
      }),
    label: t('value.value'),
    step: ({ to }) => t(to === 'entered' ? (value.state === 'locked' ? 'step.unlock' : 'step.sendBack') : `step.${to}`),
    words: (version) =>
      `${version.value === null ? t('quality.missing') : number(version.value)}, ${t(`state.${version.state}`)}`,
    onDone: () => {
      close();
      onMoved();
    },
  });
  const next = NEXT[value.state];
  const own = next === 'approved' && value.enteredBy?.id === me.id;
  return (
    <Stack gap="xs">
      {problem && <ProblemAlert problem={problem} />}
      {own && <Text c="dimmed">{t('value.ownEntry')}</Text>}
      {returning ? (
        <SendBack
          problem={problem}
          busy={busy}
          onCancel={close}
          onConfirm={(reason) => run({ to: 'entered', reason })}
        />
      ) : (
        <Group gap="xs">
          {next !== null && !own && (
            <Button loading={busy} onClick={() => run({ to: next })}>
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
      {conflict}
    </Stack>
  );
}
