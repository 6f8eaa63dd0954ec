import { Select, SimpleGrid } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { projectsPageOptions } from '../../../api';
import { useWords } from '../../../ui/words';
import { useShownProject } from '../use-project';
import { useMilestoneOptions } from './use-milestone-options';

const TYPING_PAUSE_MS = 300;

/** A milestone of any project: first the project, found by its words, then one of its milestones. */
export function OtherMilestone({
  projectId,
  label,
  value,
  onChange,
  error,
}: {
  projectId: string;
  label: string;
  value: string;
  onChange: (id: string) => void;
  error?: ReactNode;
}) {
  const { t } = useTranslation();
  const words = useWords();
  const own = useShownProject();
  const [project, setProject] = useState(projectId);
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed, TYPING_PAUSE_MS);
  const { data } = useQuery({ ...projectsPageOptions({ query: { q, limit: 20 } }), enabled: q.length > 1 });
  const found = [own, ...(data?.items ?? []).filter(({ id }) => id !== own.id)];
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <Select
        label={t('field.project')}
        searchable
        allowDeselect={false}
        data={found.map(({ id, code, title }) => ({ value: id, label: `${code} · ${words(title)}` }))}
        filter={({ options }) => options}
        value={project}
        onChange={(id) => {
          setProject(id ?? projectId);
          onChange('');
        }}
        onSearchChange={setTyped}
      />
      <Select
        required
        label={label}
        searchable
        data={useMilestoneOptions(project)}
        value={value || null}
        onChange={(id) => onChange(id ?? '')}
        error={error}
      />
    </SimpleGrid>
  );
}
