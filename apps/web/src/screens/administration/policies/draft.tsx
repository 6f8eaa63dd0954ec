import { Button, Group, Stack, Text, TextInput, Textarea } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { byField, ifMatch, isConflict } from '../../../api';
import { ConflictDialog } from '../../../ui/conflict';
import { today } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct, useChanging } from '../../../ui/use-act';
import { isSame, valueOf, withValue } from './parameter';
import { ParametersForm, fieldOf } from './parameters-form';
import type { PolicyKind, Version } from './policy-kind';
import { usePolicyWords } from './use-policy-words';

/** A draft for whoever may change it. `policy` is renewed as others change it; `seen` is what the person began from. */
export function Draft<Parameters extends object>({
  kind,
  policy,
}: {
  kind: PolicyKind<Parameters>;
  policy: Version<Parameters>;
}) {
  const { t } = useTranslation(['common', 'administration']);
  const navigate = useNavigate();
  const words = usePolicyWords();
  const [seen, setSeen] = useState(policy);
  const [parameters, setParameters] = useState(policy.parameters);
  const [note, setNote] = useState(policy.note ?? '');
  const [effectiveFrom, setEffectiveFrom] = useState(today());
  const headers = ({ revision }: Version<Parameters>) => ifMatch({ version: revision });

  const save = useAct(async ({ over, values, why }: { over: Version<Parameters>; values: Parameters; why: string }) => {
    const body = { parameters: values, ...(why !== '' && { note: why }) };
    setSeen((await kind.edit(policy.id, body, headers(over))).data);
  });
  const activate = useAct(() => kind.activate(policy.id, effectiveFrom, headers(seen)), {
    done: t('administration:policy.activated'),
  });
  const discard = useAct(async () => {
    await kind.discard(policy.id);
    await navigate({ to: kind.path });
  });

  const changing = useChanging();
  const problem = save.problem ?? activate.problem ?? discard.problem;
  const conflict = problem !== null && isConflict(problem) && policy.revision !== seen.revision;
  const { shown, rest } = problem
    ? byField(problem, [...kind.parameters.map(fieldOf), 'effectiveFrom'])
    : { shown: {}, rest: [] };
  const forget = () => {
    save.forget();
    activate.forget();
  };

  return (
    <Stack maw={640}>
      {problem && !conflict && <ProblemAlert problem={problem} rest={rest} />}
      <ParametersForm kind={kind} parameters={parameters} errors={shown} onChange={setParameters} />
      <Textarea
        label={t('administration:policy.note')}
        autosize
        minRows={2}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Group>
        <Button loading={changing} onClick={() => void save.run({ over: seen, values: parameters, why: note })}>
          {t('action.save')}
        </Button>
        <Button variant="default" loading={discard.busy} onClick={() => void discard.run()}>
          {t('administration:policy.discard')}
        </Button>
      </Group>
      <Group align="flex-end">
        <TextInput
          type="date"
          label={t('administration:policy.from')}
          error={shown['effectiveFrom']}
          value={effectiveFrom}
          onChange={(event) => setEffectiveFrom(event.currentTarget.value)}
        />
        <Button variant="default" loading={changing} onClick={() => void activate.run()}>
          {t('administration:policy.activate')}
        </Button>
      </Group>
      <Text size="sm" c="dimmed">
        {t('administration:policy.activateHint')}
      </Text>
      {conflict && (
        <ConflictDialog
          fields={[
            ...kind.parameters.map((parameter) => {
              const said = (from: Parameters) => words.value(parameter, valueOf(from, parameter));
              return {
                name: parameter.path,
                label: words.label(parameter),
                mine: said(parameters),
                theirs: said(policy.parameters),
                untouched: isSame(valueOf(parameters, parameter), valueOf(seen.parameters, parameter)),
              };
            }),
            {
              name: 'note',
              label: t('administration:policy.note'),
              mine: note,
              theirs: policy.note ?? '',
              untouched: note === (seen.note ?? ''),
            },
          ]}
          onClose={forget}
          onChoose={(mine) => {
            const values = kind.parameters
              .filter(({ path }) => mine.includes(path))
              .reduce(
                (result, parameter) => withValue(result, parameter, valueOf(parameters, parameter)),
                policy.parameters,
              );
            const why = mine.includes('note') ? note : (policy.note ?? '');
            setParameters(values);
            setNote(why);
            forget();
            void save.run({ over: policy, values, why });
          }}
        />
      )}
    </Stack>
  );
}
