import { useTranslation } from 'react-i18next';
import type { PortfolioSummary } from '../../api';
import { useWords } from '../../ui/words';
import { OVERSIGHTS, STAGES } from '../lists/choices';

export type Grouping = 'direction' | 'roadmap' | 'district' | 'stage' | 'oversight';

/** Figures of some of the projects, with the name of what they have in common. */
export type Group = PortfolioSummary['total'] & { readonly key: string; readonly name: string };

export function useGroups({
  byDirection,
  byRoadmap,
  byDistrict,
  byStage,
  byOversight,
}: PortfolioSummary): (by: Grouping) => Group[] {
  const { t } = useTranslation(['portfolio', 'common']);
  const words = useWords();
  const named = ({ code, name, ...figures }: PortfolioSummary['byRoadmap'][number]): Group => ({
    ...figures,
    key: code ?? '',
    name: name === null ? t('none') : words(name),
  });
  return (by) => {
    switch (by) {
      case 'direction':
        return byDirection.map((group) => ({ ...named(group), name: `${group.code}. ${words(group.name)}` }));
      case 'roadmap':
        return byRoadmap.map(named);
      case 'district':
        return byDistrict.map(named);
      case 'stage':
        return byStage.map(({ code, ...figures }) => {
          const stage = STAGES.find((known) => known === code);
          return { ...figures, key: code ?? '', name: stage ? t(`common:stage.${stage}`) : t('none') };
        });
      default:
        return byOversight.map(({ code, ...figures }) => {
          const oversight = OVERSIGHTS.find((known) => known === code);
          return { ...figures, key: code ?? '', name: oversight ? t(`common:oversight.${oversight}`) : t('none') };
        });
    }
  };
}
