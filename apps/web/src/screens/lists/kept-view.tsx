import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, viewsChange, viewsList, viewsRemove } from '../../api';
import type { SavedView } from '../../api';
import { useMay } from '../../session/me';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';
import { useStep } from '../../ui/use-step';

/** A saved view that the person may share, keep to themselves again, or remove. */
export function KeptView({ view }: { view: SavedView }) {
  const { t } = useTranslation(['lists', 'common']);
  const may = useMay();
  const { id, name, screen } = view;
  const step = t(view.shared ? 'views.onlyMe' : 'views.share');
  const share = useStep({
    seen: view,
    read: async () => {
      const { data } = await viewsList({ query: { screen, limit: 200 }, throwOnError: true });
      return data.items.find((one) => one.id === id) ?? view;
    },
    take: (over) =>
      viewsChange({ path: { id }, headers: ifMatch(over), body: { shared: !view.shared }, throwOnError: true }),
    label: name,
    step,
    words: (version) => (version.shared ? t('views.shared', { name: version.name }) : version.name),
  });
  const remove = useAct(() => viewsRemove({ path: { id }, throwOnError: true }));
  const problem = share.problem ?? remove.problem;
  return (
    <>
      <Group justify="space-between" gap="xs">
        {name}
        <Group gap="xs">
          {may('view.share') && (
            <Button
              size="compact-sm"
              variant="default"
              loading={share.busy}
              onClick={() => share.run()}
              aria-label={`${step}: ${name}`}
            >
              {step}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="default"
            loading={remove.busy}
            onClick={() => void remove.run()}
            aria-label={`${t('common:action.remove')}: ${name}`}
          >
            {t('common:action.remove')}
          </Button>
        </Group>
      </Group>
      {problem && <ProblemAlert problem={problem} />}
      {share.conflict}
    </>
  );
}
