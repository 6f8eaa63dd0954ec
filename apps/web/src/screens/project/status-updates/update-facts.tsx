import { useTranslation } from 'react-i18next';
import type { StatusUpdate } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { UpdateState } from './update-state';

export function UpdateFacts({ update }: { update: StatusUpdate }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  return (
    <Facts
      facts={[
        [t('field.status', { ns: 'common' }), <UpdateState key="state" state={update.state} />],
        [t('updates.dueOn'), day(update.deadline ?? update.dueOn)],
        [
          t('updates.submitted'),
          update.submittedAt && `${words(update.submittedBy?.name)} · ${moment(update.submittedAt)}`,
        ],
        [t('field.author', { ns: 'common' }), `${words(update.updatedBy.name)} · ${moment(update.updatedAt)}`],
      ]}
    />
  );
}
