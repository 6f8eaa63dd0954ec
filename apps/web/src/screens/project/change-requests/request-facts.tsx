import { useTranslation } from 'react-i18next';
import type { ChangeRequest } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../parts/facts';
import { RequestState } from './request-state';

export function RequestFacts({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { moment } = useFormats();
  const who = (person: ChangeRequest['createdBy'], at: string | null) => at && `${words(person?.name)} · ${moment(at)}`;
  return (
    <Facts
      facts={[
        [t('field.status', { ns: 'common' }), <RequestState key="state" state={request.state} />],
        [t('field.reason', { ns: 'common' }), t(`reason.${request.reasonCode}`)],
        [t('requests.justification'), request.justification],
        [t('requests.route'), request.route && t(`requests.routes.${request.route}`)],
        [t('requests.createdBy'), who(request.createdBy, request.createdAt)],
        [t('requests.submittedBy'), who(request.submittedBy, request.submittedAt)],
        [t('requests.answeredBy'), who(request.answeredBy, request.answeredAt)],
        [t('requests.answer'), request.answer],
        [t('life.standsBy'), request.decision?.number],
        [t('requests.became'), request.baseline && t('life.baseline', { number: request.baseline.number })],
        [
          t('requests.becameBudget'),
          request.budgetVersion && t('life.budget', { number: request.budgetVersion.number }),
        ],
      ]}
    />
  );
}
