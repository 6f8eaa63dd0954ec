import { useTranslation } from 'react-i18next';
import type { StatusUpdateFacts } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Money } from '../../../ui/money';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';

/** What happened in the period, from the records; nobody has to type it again. */
export function PeriodFacts({ facts: { milestones, money, issues, risks, previous } }: { facts: StatusUpdateFacts }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  const lines = (items: { number: number; title: Parameters<typeof words>[0]; on: string }[]) =>
    items.map(({ number, title, on }) => `${number}. ${words(title)} (${day(on)})`).join('\n');
  const moves = (items: { number: number; title: Parameters<typeof words>[0]; from: string; to: string }[]) =>
    items.map(({ number, title, from, to }) => `${number}. ${words(title)} (${day(from)} → ${day(to)})`).join('\n');
  return (
    <Facts
      facts={[
        [t('updates.reached'), lines(milestones.reached)],
        [t('updates.slipped'), moves(milestones.slipped)],
        [t('updates.recovered'), moves(milestones.recovered)],
        [t('updates.overdue'), lines(milestones.overdue)],
        [t('updates.coming'), lines(milestones.coming)],
        [t('updates.booked'), money?.booked && <Money amount={money.booked} />],
        [t('updates.openIssues'), issues.open.map(({ number, title }) => `${number}. ${title}`).join('\n')],
        [
          t('updates.highRisks'),
          risks.high.map(({ number, title, score }) => `${number}. ${title} (${score})`).join('\n'),
        ],
        [t('updates.previousSteps'), previous?.nextSteps],
      ]}
    />
  );
}
