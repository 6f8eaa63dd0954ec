import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { versionsOptions } from './policy-queries';
import type { PolicyKind, Version } from './policy-kind';

/** All versions of a policy, and the draft of the next one. */
export function PoliciesScreen<Parameters extends object>({ kind }: { kind: PolicyKind<Parameters> }) {
  const query = useQuery(versionsOptions(kind));
  return <Loaded query={query}>{(versions) => <Versions kind={kind} versions={versions} />}</Loaded>;
}

function Versions<Parameters extends object>({
  kind,
  versions,
}: {
  kind: PolicyKind<Parameters>;
  versions: readonly Version<Parameters>[];
}) {
  const { t } = useTranslation(['common', 'administration']);
  const may = useMay();
  const { day } = useFormats();
  const navigate = useNavigate();
  const name = t(`administration:policy.of.${kind.word}.name`);
  const inForce = versions.find((version) => version.inForce);
  const draft = versions.some(({ version }) => version === null);
  const { run, problem, busy } = useAct(async ({ parameters }: Version<Parameters>) => {
    const { data } = await kind.draft({ parameters });
    await navigate({ to: `${kind.path}/$id`, params: { id: data.id } });
  });
  return (
    <Stack>
      <Text c="dimmed">{t(`administration:policy.of.${kind.word}.about`)}</Text>
      {problem && <ProblemAlert problem={problem} />}
      {may(kind.manage) && inForce && !draft && (
        <Button style={{ alignSelf: 'flex-start' }} loading={busy} onClick={() => void run(inForce)}>
          {t('administration:policy.begin')}
        </Button>
      )}
      <RowsTable
        caption={name}
        rows={versions}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            title: t('administration:policy.version'),
            cell: ({ id, version }) => (
              <ScreenLink href={`${kind.path}/${id}`}>
                {version === null
                  ? t('administration:policy.draft')
                  : t('administration:policy.number', { number: version })}
              </ScreenLink>
            ),
          },
          {
            key: 'effectiveFrom',
            title: t('administration:policy.from'),
            cell: ({ effectiveFrom }) => day(effectiveFrom),
          },
          { key: 'note', title: t('field.comment'), cell: ({ note }) => note ?? '—' },
          {
            key: 'state',
            title: t('field.status'),
            cell: ({ inForce: holds, version }) =>
              holds ? (
                <ToneBadge tone="green">{t('administration:policy.inForce')}</ToneBadge>
              ) : (
                <ToneBadge tone="grey">
                  {t(version === null ? 'administration:policy.draft' : 'administration:policy.other')}
                </ToneBadge>
              ),
          },
        ]}
      />
    </Stack>
  );
}
