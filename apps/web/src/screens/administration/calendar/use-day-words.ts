import { useTranslation } from 'react-i18next';
import type { Calendar } from '../../../api';
import { useWords } from '../../../ui/words';

/** What a version of the year's calendar says of a day. */
export function useDayWords(): (calendar: Calendar, day: string) => string {
  const { t } = useTranslation('administration');
  const words = useWords();
  return ({ items }, day) => {
    const found = items.find((one) => one.day === day);
    return found === undefined
      ? t('calendar.usual')
      : `${t(found.working ? 'calendar.work' : 'calendar.rest')} · ${words(found.name)}`;
  };
}
