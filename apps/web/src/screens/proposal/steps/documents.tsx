import { Button, FileInput, Group, List, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { documentsAdd, documentsListOptions } from '../../../api';
import type { Document, Project } from '../../../api';
import { Empty } from '../../../ui/empty';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { OneDocument } from './one-document';
import { SaveFirst } from './save-first';
import type { StepProps } from './step-props';

/** Files go to the server at once, so that a proposal must have been saved before. */
export function DocumentsStep({ draft, project }: StepProps) {
  const { t } = useTranslation('proposal');
  return project ? <Documents project={project} /> : <SaveFirst draft={draft} why={t('documents.saveFirst')} />;
}

const KINDS = ['passport_attachment', 'act', 'estimate', 'feasibility_study', 'minutes', 'photo', 'other'] as const;

function Documents({ project }: { project: Project }) {
  const { t } = useTranslation('proposal');
  const path = { id: project.id };
  const query = useQuery(documentsListOptions({ path }));
  const [file, setFile] = useState<File | null>(null);
  const [title, setTitle] = useState('');
  const [kind, setKind] = useState<Document['kind']>('feasibility_study');
  const add = useAct(async (chosen: File) => {
    await documentsAdd({ path, body: { title: title.trim(), kind, file: chosen }, throwOnError: true });
    setFile(null);
    setTitle('');
  });
  return (
    <Stack>
      <Loaded query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('none.documents')} />
          ) : (
            <List listStyleType="none" spacing="xs" styles={{ itemWrapper: { display: 'block' } }}>
              {items.map((document) => (
                <List.Item key={document.id}>
                  <OneDocument document={document} projectId={project.id} />
                </List.Item>
              ))}
            </List>
          )
        }
      </Loaded>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (file) void add.run(file);
        }}
      >
        <Stack>
          <FileInput
            label={t('documents.file')}
            description={t('documents.limit')}
            value={file}
            onChange={(chosen) => {
              setFile(chosen);
              if (chosen && title === '') setTitle(chosen.name.replace(/\.[^.]+$/, ''));
            }}
          />
          <TextInput
            label={t('documents.title')}
            value={title}
            maxLength={300}
            onChange={({ currentTarget }) => setTitle(currentTarget.value)}
          />
          <Select
            label={t('documents.kind')}
            data={KINDS.map((value) => ({ value, label: t(`documentKind.${value}`) }))}
            value={kind}
            allowDeselect={false}
            onChange={(chosen) => chosen && setKind(chosen)}
          />
          {add.problem && <ProblemAlert problem={add.problem} />}
          <Group>
            <Button type="submit" variant="default" loading={add.busy} disabled={!file || title.trim() === ''}>
              {t('documents.add')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Stack>
  );
}
