import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionsPublish } from '../../../api';
import type { Decision } from '../../../api';
import { useMay } from '../../../session/me';
import { useAct } from '../../../ui/use-act';
import { Confirm } from '../parts/confirm';

export function Publish({ decision }: { decision: Decision }) {
  const { t } = useTranslation('committee');
  const may = useMay();
  const [asked, setAsked] = useState(false);
  const publish = useAct(() => decisionsPublish({ path: { id: decision.id }, throwOnError: true }), {
    done: t('decision.publishDone'),
  });
  if (decision.publishedAt !== null || !may('committee.conduct')) return null;
  return (
    <>
      <Button onClick={() => setAsked(true)}>{t('decision.publish')}</Button>
      {asked && (
        <Confirm
          title={t('decision.publish')}
          ask={t('decision.publishAsk')}
          busy={publish.busy}
          problem={publish.problem}
          onClose={() => setAsked(false)}
          onConfirm={async () => {
            if (await publish.run()) setAsked(false);
          }}
        />
      )}
    </>
  );
}
