import { useTranslation } from 'react-i18next';
import { AskPack } from '../parts/ask-pack';

/** The papers of the whole meeting as one, in all languages. */
export function AgendaPack({ meetingId }: { meetingId: string }) {
  const { t } = useTranslation('committee');
  return (
    <AskPack label={t('meeting.paper')} done={t('meeting.paperAsked')} about={{ kind: 'agenda-pack', meetingId }} />
  );
}
