import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorLinksList, indicatorLinksRemove } from '../../../api';
import type { IndicatorLink } from '../../../api';
import { useStep } from '../../../ui/use-step';
import { RemoveButton } from '../parts/remove-button';
import { useVersionWords } from '../parts/use-version-words';

export function RemoveIndicator({ link, projectId }: { link: IndicatorLink; projectId: string }) {
  const { t } = useTranslation('project');
  const told = useVersionWords();
  const path = { id: projectId };
  const remove = useStep({
    seen: link,
    read: async () => {
      const { data } = await indicatorLinksList({ path, throwOnError: true });
      return data.items.find(({ id }) => id === link.id) ?? link;
    },
    take: (over) =>
      indicatorLinksRemove({ path: { ...path, linkId: link.id }, headers: ifMatch(over), throwOnError: true }),
    label: t('sdg.indicator'),
    step: t('action.remove', { ns: 'common' }),
    words: told.link,
  });
  return <RemoveButton label={`${t('action.remove', { ns: 'common' })}: ${link.indicator.code}`} {...remove} />;
}
