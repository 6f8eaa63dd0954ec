import { Button, Group, Stack, TextInput, Textarea, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  byField,
  ifMatch,
  isConflict,
  policiesActivate,
  policiesDiscard,
  policiesEdit,
  policiesOneOptions,
} from '../../../api';
import type { Policy } from '../../../api';
import { useMay } from '../../../session/me';
import { ConflictDialog } from '../../../ui/conflict';
import { today, useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { PARAMETERS, valueOf, withValue } from './parameters';
import { ParametersForm } from './parameters-form';
import { PolicyDifferences } from './policy-differences';
import { PolicyTrial } from './policy-trial';

const route = getRouteApi('/inside/administration/policies/$id');

/** One version of the intake policy: a draft is edited, compared, tried on the portfolio and put into force; others are read. */
export function PolicyScreen() {
  const { id } = route.useParams();
  const query = useQuery(policiesOneOptions({ path: { id } }));
  return <Loaded query={query}>{(policy) => <OnePolicy key={policy.id} policy={policy} />}</Loaded>;
}

function OnePolicy({ policy }: { policy: Policy }) {
  const { t } = useTranslation(['common', 'administration']);
  const may = useMay();
  const { day } = useFormats();
  const draft = policy.version === null;
  return (
    <Stack>
      <Group>
        <Button component={Link} to="/administration/policies" variant="default" size="xs">
          {t('action.back')}
        </Button>
        <Title order={2}>
          {draft
            ? t('administration:policy.draft')
            : t('administration:policy.numberFrom', { number: policy.version, day: day(policy.effectiveFrom) })}
        </Title>
      </Group>
      <PolicyDifferences policy={policy} />
      {draft && may('policy.try') && <PolicyTrial policy={policy} />}
      <Draft policy={policy} readOnly={!draft || !may('policy.manage')} />
    </Stack>
  );
}

function Draft({ policy, readOnly }: { policy: Policy; readOnly: boolean }) {
  const { t } = useTranslation(['common', 'administration']);
  const navigate = useNavigate();
  const [asSeen, setAsSeen] = useState(policy);
  const [parameters, setParameters] = useState(policy.parameters);
  const [note, setNote] = useState(policy.note ?? '');
  const [effectiveFrom, setEffectiveFrom] = useState(today());
  const of = { path: { id: policy.id }, throwOnError: true } as const;
  const headers = ({ revision }: Policy) => ifMatch({ version: revision });

  const save = useAct(async ({ over, values }: { over: Policy; values: Policy['parameters'] }) => {
    const { data } = await policiesEdit({
      ...of,
      body: { parameters: values, note: note || undefined },
      headers: headers(over),
    });
    setAsSeen(data);
  });
  const activate = useAct(() => policiesActivate({ ...of, body: { effectiveFrom }, headers: headers(asSeen) }));
  const discard = useAct(async () => {
    await policiesDiscard(of);
    await navigate({ to: '/administration/policies' });
  });

  const problem = save.problem ?? activate.problem ?? discard.problem;
  const conflict = save.problem !== null && isConflict(save.problem) && policy.revision !== asSeen.revision;
  const { shown, rest } = problem
    ? byField(problem, [...PARAMETERS.map(({ group, name }) => `parameters.${group}.${name}`), 'effectiveFrom'])
    : { shown: {}, rest: [] };

  return (
    <Stack maw={640}>
      {problem && !conflict && <ProblemAlert problem={problem} rest={rest} />}
      <ParametersForm parameters={parameters} errors={shown} readOnly={readOnly} onChange={setParameters} />
      {!readOnly && (
        <>
          <Textarea
            label={t('field.comment')}
            autosize
            minRows={2}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
          <Group>
            <Button loading={save.busy} onClick={() => void save.run({ over: asSeen, values: parameters })}>
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
            <Button variant="default" loading={activate.busy} onClick={() => void activate.run()}>
              {t('administration:policy.activate')}
            </Button>
          </Group>
        </>
      )}
      {conflict && (
        <ConflictDialog
          fields={PARAMETERS.map((parameter) => ({
            name: `${parameter.group}_${parameter.name}`,
            label: t(
              `administration:policy.parameter.${parameter.group}_${parameter.name}` as 'administration:policy.parameter.cost_over',
            ),
            mine: valueOf(parameters, parameter),
            theirs: valueOf(policy.parameters, parameter),
          }))}
          onClose={save.forget}
          onChoose={(mine) => {
            const values = PARAMETERS.filter(({ group, name }) => mine.includes(`${group}_${name}`)).reduce(
              (result, parameter) => withValue(result, parameter, valueOf(parameters, parameter)),
              policy.parameters,
            );
            setParameters(values);
            void save.run({ over: policy, values });
          }}
        />
      )}
    </Stack>
  );
}
