import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { channelSourcesNotesOptions } from '../../api';
import { useMay } from '../../session/me';
import { Loaded } from '../../ui/loaded';
import { Section } from '../../ui/section';
import { AddNote } from './notes/add-note';
import { Note } from './notes/note';

/** What is said in words of the target, and of its goal as a whole. */
export function TargetNotes({ code, goal }: { code: string; goal: number }) {
  const { t } = useTranslation('sdg');
  const mayAdd = useMay()('channel.manage');
  const query = useQuery(channelSourcesNotesOptions({ query: { goal: [goal] } }));
  return (
    <Section title={t('targetOf.notes')}>
      <Loaded query={query}>
        {({ items }) => {
          const notes = items.filter(({ target }) => target === null || target === code);
          return notes.length === 0 ? (
            <Text c="dimmed" mb="sm">
              {t('targetOf.noNotes')}
            </Text>
          ) : (
            <List listStyleType="none" spacing="sm" mb={mayAdd ? 'sm' : 0}>
              {notes.map((note) => (
                <List.Item key={note.id}>
                  <Note note={note} />
                </List.Item>
              ))}
            </List>
          );
        }}
      </Loaded>
      {mayAdd && <AddNote code={code} goal={goal} />}
    </Section>
  );
}
