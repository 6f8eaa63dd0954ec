import { useParams } from '@tanstack/react-router';

/** The record of an address like `/milestones/$id`. */
export function useId(): string {
  const { id } = useParams({ strict: false });
  if (id === undefined) throw new Error('Only on a screen of one record');
  return id;
}
