import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export function FormButtons({ busy, submit, onCancel }: { busy: boolean; submit?: string; onCancel: () => void }) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={onCancel}>
        {t('action.cancel')}
      </Button>
      <Button type="submit" loading={busy}>
        {submit ?? t('action.save')}
      </Button>
    </Group>
  );
}
