import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { agendaRemove } from '../../../api';
import type { AgendaItem } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';
import { EditItem } from './edit-item';

export function ItemActions({ item }: { item: AgendaItem }) {
  const { t } = useTranslation('committee');
  const [asked, setAsked] = useState<'change' | 'remove'>();
  const close = () => setAsked(undefined);
  const remove = useAct(() => agendaRemove({ path: { id: item.id }, throwOnError: true }), {
    done: t('item.removed'),
  });
  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${t('item.change')}: ${item.title}`}
        onClick={() => setAsked('change')}
      >
        {t('item.change')}
      </Button>
      <Button
        variant="subtle"
        size="compact-sm"
        aria-label={`${t('item.remove')}: ${item.title}`}
        onClick={() => setAsked('remove')}
      >
        {t('item.remove')}
      </Button>
      {asked === 'change' && <EditItem item={item} onClose={close} />}
      {asked === 'remove' && (
        <Confirm
          title={t('item.remove')}
          ask={t('item.removeAsk', { title: item.title })}
          busy={remove.busy}
          problem={remove.problem}
          onClose={close}
          onConfirm={async () => {
            if (await remove.run()) close();
          }}
        />
      )}
    </>
  );
}
