import { queryOptions } from '@tanstack/react-query';
import type { PolicyKind } from './policy-kind';

export const versionsOptions = <Parameters extends object>({ word, list }: PolicyKind<Parameters>) =>
  queryOptions({ queryKey: ['policies', word], queryFn: async () => (await list()).data.items });

export const versionOptions = <Parameters extends object>({ word, one }: PolicyKind<Parameters>, id: string) =>
  queryOptions({ queryKey: ['policies', word, id], queryFn: async () => (await one(id)).data });
