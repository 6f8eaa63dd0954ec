import { useTranslation } from 'react-i18next';
import type { StatusUpdate } from '../../../api';
import { RatingBadge } from '../../../ui/badges';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';

export function UpdateContent({ content }: Pick<StatusUpdate, 'content'>) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day } = useFormats();
  return (
    <div lang={content.language}>
      <Facts
        facts={[
          [t('ratings.rating'), content.rating && <RatingBadge rating={content.rating} />],
          [t('ratings.narrative'), content.ratingNarrative],
          [t('updates.progress'), content.progress],
          [t('updates.problems'), content.problems],
          [t('updates.nextSteps'), content.nextSteps],
          [t('updates.helpNeeded'), content.helpNeeded],
          [
            t('updates.forecasts'),
            content.forecasts
              .map(({ number, title, forecastOn, note }) =>
                [`${number}. ${words(title)}: ${day(forecastOn)}`, note].filter(Boolean).join(' · '),
              )
              .join('\n'),
          ],
        ]}
      />
    </div>
  );
}
