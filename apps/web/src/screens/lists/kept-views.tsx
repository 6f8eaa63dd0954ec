import { List, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { SavedView } from '../../api';
import { KeptView } from './kept-view';

/** Those of the saved views that the person may share or remove. */
export function KeptViews({ views, onClose }: { views: readonly SavedView[]; onClose: () => void }) {
  const { t } = useTranslation('lists');
  return (
    <Modal opened onClose={onClose} title={t('views.edit')}>
      <List listStyleType="none" spacing="sm">
        {views.map((view) => (
          <List.Item key={view.id}>
            <KeptView view={view} />
          </List.Item>
        ))}
      </List>
    </Modal>
  );
}
