import { NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { isSame, valueOf } from './parameter';
import type { PolicyKind, Version } from './policy-kind';
import { versionsOptions } from './policy-queries';
import { usePolicyWords } from './use-policy-words';

/** What this version sets otherwise than another: the one before it, of a draft the one in force, unless another is chosen. */
export function PolicyDifferences<Parameters extends object>({
  kind,
  policy,
}: {
  kind: PolicyKind<Parameters>;
  policy: Version<Parameters>;
}) {
  const query = useQuery(versionsOptions(kind));
  return (
    <Loaded query={query} lines={2}>
      {(versions) => {
        const others = versions.filter(({ id }) => id !== policy.id);
        const usual = others.find(({ version, inForce }) =>
          policy.version === null ? inForce : version === policy.version - 1,
        );
        const [first = usual] = others;
        return first && <Compared kind={kind} policy={policy} others={others} usual={usual ?? first} />;
      }}
    </Loaded>
  );
}

function Compared<Parameters extends object>({
  kind,
  policy,
  others,
  usual,
}: {
  kind: PolicyKind<Parameters>;
  policy: Version<Parameters>;
  others: readonly Version<Parameters>[];
  usual: Version<Parameters>;
}) {
  const { t } = useTranslation('administration');
  const words = usePolicyWords();
  const [chosen, setChosen] = useState(usual.id);
  const other = others.find(({ id }) => id === chosen) ?? usual;
  const nameOf = ({ version }: Version<Parameters>) =>
    version === null ? t('policy.draft') : t('policy.number', { number: version });
  const differing = kind.parameters
    .map((parameter) => ({
      parameter,
      then: valueOf(other.parameters, parameter),
      now: valueOf(policy.parameters, parameter),
    }))
    .filter(({ then, now }) => !isSame(then, now));
  return (
    <section aria-labelledby="differences">
      <Stack gap="xs">
        <Title order={3} id="differences">
          {t('policy.differences')}
        </Title>
        <NativeSelect
          label={t('policy.compareWith')}
          data={others.map((version) => ({
            value: version.id,
            label: version.inForce ? t('policy.inForceNamed', { name: nameOf(version) }) : nameOf(version),
          }))}
          value={other.id}
          maw={320}
          className="no-print"
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
        {differing.length === 0 ? (
          <Text c="dimmed">{t('policy.same')}</Text>
        ) : (
          <RowsTable
            caption={t('policy.differences')}
            rows={differing}
            rowKey={({ parameter }) => parameter.path}
            columns={[
              { key: 'what', title: t('policy.what'), cell: ({ parameter }) => words.label(parameter) },
              { key: 'then', title: nameOf(other), cell: ({ parameter, then }) => words.value(parameter, then) },
              { key: 'now', title: t('policy.here'), cell: ({ parameter, now }) => words.value(parameter, now) },
            ]}
          />
        )}
      </Stack>
    </section>
  );
}
