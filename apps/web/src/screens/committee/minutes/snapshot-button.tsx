import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { minutesSnapshot } from '../../../api';
import type { Minutes } from '../../../api';
import { useAct } from '../../../ui/use-act';
import { saveAs } from '../../../ui/download';

/** The very bytes that are signed. */
export function SnapshotButton({ minutes: { id, number } }: { minutes: Minutes }) {
  const { t } = useTranslation('committee');
  const read = useAct(
    async () => {
      const { data } = await minutesSnapshot({ path: { id }, parseAs: 'blob', throwOnError: true });
      if (data instanceof Blob) saveAs(data, `minutes-${number.replace('/', '-')}.json`);
    },
    { done: () => undefined },
  );
  return (
    <Button variant="default" loading={read.busy} onClick={() => void read.run()}>
      {t('minutes.snapshot')}
    </Button>
  );
}
