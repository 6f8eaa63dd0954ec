import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { directionsListOptions } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMe } from '../../../session/me';
import { useReader } from '../../../ui/words';
import { wishOf } from '../paper-wish';
import type { PaperWish } from '../paper-wish';

/** A wish that the form changes: filled from the address, else a PDF in the reader's language, of the head's own direction. */
export function useWish(): [PaperWish, (changes: Partial<PaperWish>) => void] {
  const { one } = useFilters();
  const reader = useReader();
  const headed = useMe().grants.find(({ role }) => role === 'head_of_direction')?.directionId;
  const { data } = useQuery(directionsListOptions());
  const own = data?.items.find(({ id }) => id === headed)?.code;
  const subject = one('subject');
  const [changes, setChanges] = useState<Partial<PaperWish>>({});
  const first = wishOf({
    kind: one('ask'),
    projectId: subject,
    minutesId: subject,
    meetingId: subject,
    whatIfId: subject,
    direction: own,
    formats: ['pdf'],
    languages: [reader],
  });
  return [{ ...first, ...changes }, (more) => setChanges((before) => ({ ...before, ...more }))];
}
