import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import type { RollupRow } from './rollup-table';
import type { RollupGroup } from './rollup-words';

/** Where the things of a group are listed; years have no list of their own. */
const LISTS: Readonly<Record<RollupGroup, ((code: string) => string) | null>> = {
  goal: (code) => `/sdg?goal=${code}`,
  target: (code) => `/sdg/targets/${code}`,
  direction: (code) => `/projects?direction=${code}`,
  district: (code) => `/projects?district=${code}`,
  year: null,
};

export function RollupName({ by, row }: { by: RollupGroup; row: RollupRow }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  if (row.code === undefined) return <Text fw={700}>{t('rollup.total')}</Text>;
  if (row.code === null) return t(`rollup.none.${by}`);
  const hasNumber = by !== 'district' && by !== 'year';
  const name = row.name === null ? row.code : `${hasNumber ? `${row.code}. ` : ''}${words(row.name)}`;
  const list = LISTS[by];
  return list === null ? name : <ScreenLink href={list(row.code)}>{name}</ScreenLink>;
}
