import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { useFormats } from '../../ui/formats';
import { RowsTable } from '../../ui/list-table';
import { Money } from '../../ui/money';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Section } from '../../ui/section';

/** The projects that serve the indicator, and what each is expected to add. */
export function IndicatorProjects({ indicator: { projects, projectsCost } }: { indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'common']);
  const words = useWords();
  const { shortMoney, number } = useFormats();
  return (
    <Section
      title={t('list.projects')}
      about={projects.length > 0 && t('projects.cost', { money: shortMoney(projectsCost) })}
    >
      {projects.length === 0 ? (
        <Text c="dimmed">{t('projects.none')}</Text>
      ) : (
        <RowsTable
          rows={projects}
          caption={t('list.projects')}
          rowKey={({ id }) => id}
          columns={[
            {
              key: 'project',
              title: t('common:field.project'),
              cell: ({ id, code, title }) => (
                <ScreenLink href={`/projects/${id}`}>
                  {code} · {words(title)}
                </ScreenLink>
              ),
            },
            { key: 'rationale', title: t('projects.rationale'), cell: ({ rationale }) => rationale ?? '—' },
            {
              key: 'effects',
              title: t('projects.effects'),
              cell: ({ effects }) => effects.map(({ year, value }) => `${year}: ${number(value)}`).join('; ') || '—',
            },
            {
              key: 'cost',
              title: t('common:field.cost'),
              numeric: true,
              cell: ({ cost }) => <Money amount={cost} short />,
            },
          ]}
        />
      )}
    </Section>
  );
}
