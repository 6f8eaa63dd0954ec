import { useTranslation } from 'react-i18next';
import { tagsOfProject } from '../../../api';
import type { SdgTag } from '../../../api';
import { useStep } from '../../../ui/use-step';
import { useVersionWords } from '../parts/use-version-words';

/** A step over a tag as it was read. */
export function useTagStep(
  tag: SdgTag,
  projectId: string,
  { step, take, onDone }: { step: string; take: (over: SdgTag) => Promise<unknown>; onDone?: () => void },
) {
  const { t } = useTranslation('project');
  const told = useVersionWords();
  return useStep({
    seen: tag,
    read: async () => {
      const { data } = await tagsOfProject({ path: { id: projectId }, throwOnError: true });
      return data.items.find(({ id }) => id === tag.id) ?? tag;
    },
    take,
    label: t('sdg.target'),
    step,
    words: told.tag,
    onDone,
  });
}
