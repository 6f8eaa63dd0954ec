import { Button, Group, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { channelSourcesNote, channelSourcesRemoveNote, ifMatch } from '../../../api';
import type { SdgNote } from '../../../api';
import { useMay } from '../../../session/me';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useStep } from '../../../ui/use-step';
import { useWords } from '../../../ui/words';
import { EditNote } from './edit-note';

/** A note with what it is about and where it stands; whoever keeps the channels changes it and takes it back. */
export function Note({ note }: { note: SdgNote }) {
  const { t } = useTranslation(['sdg', 'common']);
  const words = useWords();
  const mayChange = useMay()('channel.manage');
  const [changing, setChanging] = useState(false);
  const { id, kind, goal, target, text, year, source } = note;
  const remove = useStep<SdgNote>({
    seen: note,
    read: async () => (await channelSourcesNote({ path: { id }, throwOnError: true })).data,
    take: (over) => channelSourcesRemoveNote({ path: { id }, headers: ifMatch(over), throwOnError: true }),
    label: t(`targetOf.note.${kind}`),
    step: t('common:action.remove'),
    words: (version) => words(version.text),
  });
  const about = [
    t(`targetOf.note.${kind}`),
    target === null && t('targetOf.wholeGoal', { goal }),
    year !== null && t('targetOf.by', { year }),
    source !== null && t('targetOf.source', { number: source.number, title: words(source.title) }),
  ];
  if (changing) return <EditNote note={note} onLeave={() => setChanging(false)} />;
  return (
    <Stack gap={2}>
      <Text>{words(text)}</Text>
      <Text size="sm" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
      {mayChange && (
        <Group gap="xs" className="no-print">
          <Button
            size="compact-xs"
            variant="default"
            aria-label={`${t('common:action.change')}: ${words(text)}`}
            onClick={() => setChanging(true)}
          >
            {t('common:action.change')}
          </Button>
          <Button
            size="compact-xs"
            variant="default"
            loading={remove.busy}
            aria-label={`${t('common:action.remove')}: ${words(text)}`}
            onClick={() => remove.run()}
          >
            {t('common:action.remove')}
          </Button>
        </Group>
      )}
      {remove.problem && <ProblemAlert problem={remove.problem} />}
      {remove.conflict}
    </Stack>
  );
}
