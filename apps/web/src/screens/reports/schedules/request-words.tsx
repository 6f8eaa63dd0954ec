import { useTranslation } from 'react-i18next';
import type { ReportSchedule } from '../../../api';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { among } from '../../lists/choices';
import { FORMATS_OF } from '../paper-kinds';
import { wishOf } from '../paper-wish';
import { useSubjectWords } from '../use-subject-words';

/** Which papers a schedule asks for, in a line. */
export function RequestWords({
  schedule: { request, about },
}: {
  schedule: Pick<ReportSchedule, 'request' | 'about'>;
}) {
  const paperWords = usePaperWords();
  const subject = useSubjectWords();
  return paperWords(request, subject({ ...about, params: request }));
}

/** The kind, what it is about as far as that is known, the formats and languages. */
export function usePaperWords(): (request: ReportSchedule['request'], subject?: string) => string {
  const { t } = useTranslation('reports');
  return (request, subject = '') => {
    const { kind, formats, languages } = wishOf(request);
    return [
      t(`kind.${kind}`),
      subject,
      among(FORMATS_OF[kind], formats)
        .map((format) => t(`format.${format}`))
        .join(', '),
      among(LANGUAGES, languages)
        .map((language) => LANGUAGE_NAMES[language])
        .join(', '),
    ]
      .filter((word) => word !== '')
      .join(' · ');
  };
}
