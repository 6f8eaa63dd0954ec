import { Select } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { meetingsList, pages } from '../../../api';
import { useFormats } from '../../../ui/formats';

/** Meetings that are still to come. */
export function MeetingSelect({
  label,
  except,
  ...input
}: {
  label: string;
  except: string;
  value?: string | null;
  onChange?: (id: string | null) => void;
  error?: React.ReactNode;
}) {
  const { moment } = useFormats();
  const { data } = useInfiniteQuery(
    pages(meetingsList, { state: ['scheduled', 'agenda_published'], sort: 'startsAt', limit: 50 }),
  );
  const meetings = data?.pages[0]?.body.items ?? [];
  return (
    <Select
      label={label}
      required
      data={meetings
        .filter(({ id }) => id !== except)
        .map(({ id, title, startsAt }) => ({ value: id, label: `${moment(startsAt)} · ${title}` }))}
      {...input}
    />
  );
}
