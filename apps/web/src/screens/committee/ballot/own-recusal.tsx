import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { votingRecuse, votingTakeBackRecusal } from '../../../api';
import type { ItemAttendance } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';

/** Standing aside before the vote opens, and taking that back; what follows from an office stands. */
export function OwnRecusal({
  itemId,
  recusal,
}: {
  itemId: string;
  recusal: ItemAttendance['recusals'][number] | undefined;
}) {
  const { t } = useTranslation('committee');
  const [asked, setAsked] = useState(false);
  const [reason, setReason] = useState('');
  const path = { id: itemId };
  const recuse = useAct(() => votingRecuse({ path, body: { reason }, throwOnError: true }), {
    done: t('recusal.declared'),
  });
  const takeBack = useAct(() => votingTakeBackRecusal({ path, throwOnError: true }), { done: t('recusal.takenBack') });
  if (recusal && recusal.ground !== 'declared') return null;
  return (
    <div>
      {recusal ? (
        <Button variant="default" loading={takeBack.busy} onClick={() => void takeBack.run()}>
          {t('recusal.takeBack')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => setAsked(true)}>
          {t('recusal.declare')}
        </Button>
      )}
      {takeBack.problem && <ProblemAlert problem={takeBack.problem} />}
      {asked && (
        <Confirm
          title={t('recusal.declare')}
          ask={t('recusal.declareAsk')}
          busy={recuse.busy}
          problem={recuse.problem}
          onClose={() => setAsked(false)}
          onConfirm={async () => {
            if (await recuse.run()) setAsked(false);
          }}
        >
          <Textarea
            label={t('recusal.reason')}
            required
            autosize
            minRows={2}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Confirm>
      )}
    </div>
  );
}
