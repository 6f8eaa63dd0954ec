import { Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { policiesCompareOptions, policiesListOptions } from '../../../api';
import type { Policy } from '../../../api';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';

/** What this version sets otherwise than the one before it (a draft: than the one in force). */
export function PolicyDifferences({ policy }: { policy: Policy }) {
  const { t, i18n } = useTranslation('administration');
  const { data: all } = useQuery(policiesListOptions());
  const other = all?.items.find(({ version, inForce }) =>
    policy.version === null ? inForce : version === policy.version - 1,
  );
  const query = useQuery({
    ...policiesCompareOptions({ path: { id: policy.id }, query: { with: other?.id } }),
    enabled: other !== undefined,
  });
  if (!other) return null;

  const labelOf = (pointer: string) => {
    const key = `policy.parameter.${pointer.split('/').slice(1, 3).join('_')}`;
    return i18n.exists(key, { ns: 'administration' }) ? t(key as 'policy.parameter.cost_over') : pointer;
  };
  const written = (value: unknown) =>
    typeof value === 'boolean' ? t(`policy.${value ? 'yes' : 'no'}`) : String(value);
  return (
    <section aria-labelledby="differences">
      <Title order={3} id="differences">
        {t('policy.differences', { number: other.version })}
      </Title>
      <Loaded query={query}>
        {({ differences }) =>
          differences.length === 0 ? (
            <Text c="dimmed">{t('policy.same')}</Text>
          ) : (
            <RowsTable
              caption={t('policy.differences', { number: other.version })}
              rows={differences}
              rowKey={({ pointer }) => pointer}
              columns={[
                { key: 'what', title: t('policy.what'), cell: ({ pointer }) => labelOf(pointer) },
                {
                  key: 'then',
                  title: t('policy.number', { number: other.version }),
                  cell: ({ from }) => written(from),
                },
                { key: 'now', title: t('policy.here'), cell: ({ to }) => written(to) },
              ]}
            />
          )
        }
      </Loaded>
    </section>
  );
}
