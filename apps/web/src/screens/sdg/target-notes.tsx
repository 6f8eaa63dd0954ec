import { List, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelSourcesNotesOptions } from '../../api';
import type { SdgNote } from '../../api';
import { Loaded } from '../../ui/loaded';
import { useWords } from '../../ui/words';
import { Section } from '../../ui/section';

/** What is said in words of the target, and of its goal as a whole. */
export function TargetNotes({ code, goal }: { code: string; goal: number }) {
  const { t } = useTranslation('sdg');
  const query = useQuery(channelSourcesNotesOptions({ query: { goal: [goal] } }));
  return (
    <Section title={t('targetOf.notes')}>
      <Loaded query={query}>
        {({ items }) => {
          const notes = items.filter(({ target }) => target === null || target === code);
          return notes.length === 0 ? (
            <Text c="dimmed">{t('targetOf.noNotes')}</Text>
          ) : (
            <List listStyleType="none" spacing="sm">
              {notes.map((note) => (
                <List.Item key={note.id}>
                  <Note note={note} />
                </List.Item>
              ))}
            </List>
          );
        }}
      </Loaded>
    </Section>
  );
}

function Note({ note: { kind, goal, target, text, year, source } }: { note: SdgNote }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const about = [
    t(`targetOf.note.${kind}`),
    target === null && t('targetOf.wholeGoal', { goal }),
    year !== null && t('targetOf.by', { year }),
    source !== null && t('targetOf.source', { number: source.number, title: words(source.title) }),
  ];
  return (
    <Stack gap={2}>
      <Text>{words(text)}</Text>
      <Text size="sm" c="dimmed">
        {about.filter(Boolean).join(' · ')}
      </Text>
    </Stack>
  );
}
