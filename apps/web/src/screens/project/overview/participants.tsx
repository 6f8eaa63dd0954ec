import { useTranslation } from 'react-i18next';
import type { Project } from '../../../api';
import { RowsTable } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';

export function Participants({ project: { participants } }: { project: Project }) {
  const { t } = useTranslation('project');
  const words = useWords();
  if (participants.length === 0) return null;
  return (
    <Section title={t('section.participants')}>
      <RowsTable
        rows={participants}
        caption={t('section.participants')}
        rowKey={({ organisation }) => organisation}
        columns={[
          { key: 'name', title: t('field.organisation'), cell: ({ name }) => words(name) },
          { key: 'kind', title: t('field.organisationKind'), cell: ({ kind }) => t(`organisationKind.${kind}`) },
          { key: 'head', title: t('field.curatedBy'), cell: ({ head }) => head ?? '—' },
          { key: 'part', title: t('field.part'), cell: ({ part }) => part ?? '—' },
        ]}
      />
    </Section>
  );
}
