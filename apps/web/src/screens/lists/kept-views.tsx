import { Button, Group, List, Modal, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ifMatch, viewsChange, viewsRemove } from '../../api';
import type { SavedView } from '../../api';
import { useMay } from '../../session/me';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAct } from '../../ui/use-act';

/** Those of the saved views that the person may share or remove. */
export function KeptViews({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const { t } = useTranslation(['lists', 'common']);
  const may = useMay();
  const share = useAct((view: SavedView) =>
    viewsChange({
      path: { id: view.id },
      headers: ifMatch(view),
      body: { shared: !view.shared },
      throwOnError: true,
    }),
  );
  const remove = useAct(({ id }: SavedView) => viewsRemove({ path: { id }, throwOnError: true }));
  const problem = share.problem ?? remove.problem;
  return (
    <Modal opened onClose={onClose} title={t('views.edit')}>
      <Stack>
        {problem && <ProblemAlert problem={problem} />}
        <List listStyleType="none" spacing="sm">
          {views.map((view) => (
            <List.Item key={view.id}>
              <Group justify="space-between" gap="xs">
                {view.name}
                <Group gap="xs">
                  {may('view.share') && (
                    <Button
                      size="compact-sm"
                      variant="default"
                      loading={share.busy}
                      onClick={() => void share.run(view)}
                      aria-label={`${t(view.shared ? 'views.onlyMe' : 'views.share')}: ${view.name}`}
                    >
                      {t(view.shared ? 'views.onlyMe' : 'views.share')}
                    </Button>
                  )}
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={remove.busy}
                    onClick={() => void remove.run(view)}
                    aria-label={`${t('common:action.remove')}: ${view.name}`}
                  >
                    {t('common:action.remove')}
                  </Button>
                </Group>
              </Group>
            </List.Item>
          ))}
        </List>
      </Stack>
    </Modal>
  );
}
