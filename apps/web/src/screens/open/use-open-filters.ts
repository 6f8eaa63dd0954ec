import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publishedCityFiguresOptions } from '../../api';
import type { Filter, Option } from '../../ui/filter-bar';
import { useWords } from '../../ui/words';
import { NO_DISTRICT, STAGES } from './open-query';

/** What lists of the portal are chosen by, from the names that its figures bring; empty while they are awaited. */
export function useOpenFilters(): { readonly projects: readonly Filter[]; readonly indicators: readonly Filter[] } {
  const { t } = useTranslation(['common', 'open']);
  const words = useWords();
  const { data } = useQuery(publishedCityFiguresOptions());
  const several = (name: string, label: string, options: readonly Option[] = []): Filter => ({
    kind: 'several',
    name,
    label,
    options,
  });
  const q = { kind: 'words', name: 'q', label: t('field.q') } as const;
  const direction = several(
    'direction',
    t('field.direction'),
    data?.directions.map(({ code, name }) => ({ value: code, label: `${code}. ${words(name)}` })),
  );
  const goal = several(
    'goal',
    t('open:filter.goal'),
    data?.goals.map(({ number, name }) => ({ value: `${number}`, label: `${number}. ${words(name)}` })),
  );
  const district = several(
    'district',
    t('field.district'),
    data && [
      ...data.districts.map(({ code, name }) => ({ value: code, label: words(name) })),
      { value: NO_DISTRICT, label: t('open:map.noDistrict') },
    ],
  );
  const stage = several(
    'stage',
    t('field.stage'),
    STAGES.map((value) => ({ value, label: t(`stage.${value}`) })),
  );
  return {
    projects: [q, district, direction, stage, goal],
    indicators: [q, direction, goal, { kind: 'words', name: 'territory', label: t('open:indicator.territory') }],
  };
}
