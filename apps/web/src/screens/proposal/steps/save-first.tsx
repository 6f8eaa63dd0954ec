import { Button, Group, Stack, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Draft } from '../draft/use-draft';

/** For what needs the proposal to be on the server. */
export function SaveFirst({ draft, why }: { draft: Draft; why: string }) {
  const { t } = useTranslation('proposal');
  return (
    <Stack>
      <Text>{why}</Text>
      <Group>
        <Button loading={draft.standing === 'saving'} onClick={() => void draft.save()}>
          {t('saveDraft')}
        </Button>
      </Group>
    </Stack>
  );
}
