import { queryOptions } from '@tanstack/react-query';
import { noticePreferencesGet, tagged } from '../../api';
import type { NoticePreferences, NoticePreferencesInput } from '../../api';

/** What the person has chosen, with its version, which stands in the tag alone. */
export type Choices = NoticePreferences & { readonly version: number };

export async function readChoices(signal?: AbortSignal): Promise<Choices> {
  const { data, tag } = await tagged(noticePreferencesGet({ signal, throwOnError: true }));
  return { ...data, version: Number(/\d+/.exec(tag)?.[0]) };
}

export const choicesOptions = queryOptions({
  queryKey: ['notice-preferences'],
  queryFn: ({ signal }) => readChoices(signal),
});

/** As the API takes it. */
export const valuesOf = ({ kinds, quietHours, workingDaysOnly, digestHour }: Choices): NoticePreferencesInput => ({
  kinds: kinds.map(({ kind, inApp, mail }) => ({ kind, inApp, mail })),
  quietHours,
  workingDaysOnly,
  digestHour,
});
