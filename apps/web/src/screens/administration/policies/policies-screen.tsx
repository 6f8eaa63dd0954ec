import { Button, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { policiesDraft, policiesListOptions } from '../../../api';
import type { Policy } from '../../../api';
import { useMay } from '../../../session/me';
import { ToneBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';

/** All versions of the intake policy, and the draft of the next one. */
export function PoliciesScreen() {
  const query = useQuery(policiesListOptions());
  return <Loaded query={query}>{({ items }) => <Versions policies={items} />}</Loaded>;
}

function Versions({ policies }: { policies: readonly Policy[] }) {
  const { t } = useTranslation(['common', 'administration']);
  const may = useMay();
  const { day } = useFormats();
  const navigate = useNavigate();
  const inForce = policies.find((policy) => policy.inForce);
  const draft = policies.some(({ version }) => version === null);
  const { run, problem, busy } = useAct(async ({ parameters }: Policy) => {
    const { data } = await policiesDraft({ body: { parameters }, throwOnError: true });
    await navigate({ to: '/administration/policies/$id', params: { id: data.id } });
  });
  return (
    <Stack>
      <Text c="dimmed">{t('administration:policy.about')}</Text>
      {problem && <ProblemAlert problem={problem} />}
      {may('policy.manage') && inForce && !draft && (
        <Button style={{ alignSelf: 'flex-start' }} loading={busy} onClick={() => void run(inForce)}>
          {t('administration:policy.begin')}
        </Button>
      )}
      <RowsTable
        caption={t('administration:part.policies')}
        rows={policies}
        rowKey={({ id }) => id}
        columns={[
          {
            key: 'version',
            title: t('administration:policy.version'),
            cell: ({ id, version }) => (
              <ScreenLink href={`/administration/policies/${id}`}>
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
            cell: (policy) =>
              policy.inForce ? (
                <ToneBadge tone="green">{t('administration:policy.inForce')}</ToneBadge>
              ) : (
                <ToneBadge tone="grey">
                  {t(policy.version === null ? 'administration:policy.draft' : 'administration:policy.other')}
                </ToneBadge>
              ),
          },
        ]}
      />
    </Stack>
  );
}
