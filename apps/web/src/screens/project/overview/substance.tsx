import { Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { inReader, useReader } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { Section } from '../../../ui/section';

export function Substance({ project }: { project: Project }) {
  const { t } = useTranslation('project');
  const { number } = useFormats();
  const reader = useReader();
  const description = inReader(project.description, reader);
  return (
    <Section title={t('section.substance')}>
      <Stack gap="sm">
        <Facts
          facts={[
            [
              t('field.description'),
              description && <Described {...description} stale={isStale(project, description)} />,
            ],
            [t('field.purpose'), project.purpose],
            [t('field.relevance'), project.relevance],
          ]}
        />
        {project.expectedResults.length > 0 && (
          <RowsTable
            rows={project.expectedResults}
            caption={t('section.results')}
            rowKey={({ name, year }) => `${name} ${year}`}
            columns={[
              { key: 'name', title: t('section.results'), cell: ({ name }) => name },
              { key: 'year', title: t('field.year'), numeric: true, cell: ({ year }) => year ?? '—' },
              { key: 'value', title: t('field.value'), numeric: true, cell: ({ value }) => number(value) },
              { key: 'unit', title: t('field.unit'), cell: ({ unit }) => unit ?? '—' },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}

type Language = 'kk' | 'ru' | 'en';
const isStale = ({ staleTranslations }: Project, { lang }: { lang: Language }) =>
  staleTranslations.description.includes(lang);

function Described({ text, lang, stale }: { text: string; lang: Language; stale: boolean }) {
  const { t } = useTranslation('project');
  const reader = useReader();
  return (
    <>
      <span lang={lang}>{text}</span>
      {lang !== reader && (
        <Text size="xs" c="dimmed">
          {t('language.only', { ns: 'common', language: t(`languageName.${lang}`) })}
        </Text>
      )}
      {stale && (
        <Text size="xs" c="dimmed">
          {t('stale')}
        </Text>
      )}
    </>
  );
}
