import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { useId } from '../../../ui/use-id';
import { Draft } from './draft';
import { ParametersForm } from './parameters-form';
import { PolicyDifferences } from './policy-differences';
import type { PolicyKind, Version } from './policy-kind';
import { versionOptions } from './policy-queries';

/** One version of a policy: a draft is edited, compared, tried and put into force; others are read. */
export function PolicyScreen<Parameters extends object>({ kind }: { kind: PolicyKind<Parameters> }) {
  const query = useQuery(versionOptions(kind, useId()));
  return <Loaded query={query}>{(policy) => <OneVersion key={policy.id} kind={kind} policy={policy} />}</Loaded>;
}

function OneVersion<Parameters extends object>({
  kind,
  policy,
}: {
  kind: PolicyKind<Parameters>;
  policy: Version<Parameters>;
}) {
  const { t } = useTranslation(['common', 'administration']);
  const may = useMay();
  const { day } = useFormats();
  const draft = policy.version === null;
  const { trial } = kind;
  return (
    <Stack>
      <Group>
        <Button component={Link} to={kind.path} variant="default" size="xs">
          {t('action.back')}
        </Button>
        <Title order={2}>
          {`${t(`administration:policy.of.${kind.word}.name`)} · `}
          {draft
            ? t('administration:policy.draft')
            : t('administration:policy.numberFrom', { number: policy.version, day: day(policy.effectiveFrom) })}
        </Title>
      </Group>
      <PolicyDifferences kind={kind} policy={policy} />
      {draft && trial && may(trial.permission) && <trial.Trial id={policy.id} />}
      {draft && may(kind.manage) ? (
        <Draft kind={kind} policy={policy} />
      ) : (
        <Stack maw={640}>
          {policy.note && <Text>{policy.note}</Text>}
          <ParametersForm kind={kind} parameters={policy.parameters} />
        </Stack>
      )}
    </Stack>
  );
}
