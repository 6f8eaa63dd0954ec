import { Group, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningsListOptions } from '../../../api';
import type { Screening } from '../../../api';
import { ToneBadge } from '../../../ui/badges';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { useCriterionName } from '../parts/criterion-name';

const TONES = { met: 'amber', candidate: 'amber', evidence_missing: 'red', not_met: 'grey' } as const;

/** What the last screening said of each criterion, in words. */
export function Criteria({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  return (
    <Loaded query={useQuery(screeningsListOptions({ path: { id: projectId } }))}>
      {({ items: [last] }) => (last ? <Screened screening={last} /> : <Empty text={t('none.screening')} />)}
    </Loaded>
  );
}

export function Screened({ screening }: { screening: Screening }) {
  const { t } = useTranslation('project');
  const { moment } = useFormats();
  const criterion = useCriterionName();
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <Text fw={600}>{t(screening.flagged ? 'flagged.yes' : 'flagged.no')}</Text>
        <Text size="sm" c="dimmed">
          {t('screenedBy', {
            version: screening.policyVersion,
            moment: moment(screening.at),
            cause: t(`cause.${screening.cause}`),
          })}
        </Text>
      </Group>
      <RowsTable
        rows={screening.criteria}
        caption={t('section.screening')}
        rowKey={({ code }) => code}
        columns={[
          {
            key: 'criterion',
            title: t('field.criterion'),
            cell: ({ code }) => criterion(code),
          },
          {
            key: 'result',
            title: t('field.verdict'),
            cell: ({ result }) => <ToneBadge tone={TONES[result]}>{t(`result.${result}`)}</ToneBadge>,
          },
          { key: 'text', title: t('field.explanation'), cell: ({ text }) => text },
        ]}
      />
    </Stack>
  );
}
