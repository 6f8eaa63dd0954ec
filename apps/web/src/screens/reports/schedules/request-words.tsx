import { useTranslation } from 'react-i18next';
import type { ReportSchedule } from '../../../api';
import { LANGUAGES, LANGUAGE_NAMES } from '../../../texts/language';
import { among } from '../../lists/choices';
import { FORMATS_OF } from '../paper-kinds';
import { wishOf } from '../paper-wish';
import { useSubjectWords } from '../use-subject-words';

/** Which papers a schedule asks for, in a line. */
export function RequestWords({ request }: { request: ReportSchedule['request'] }) {
  const { t } = useTranslation('reports');
  const subject = useSubjectWords();
  const { kind, formats, languages } = wishOf(request);
  return [
    t(`kind.${kind}`),
    subject({ project: null, minutes: null, params: request }),
    among(FORMATS_OF[kind], formats)
      .map((format) => t(`format.${format}`))
      .join(', '),
    among(LANGUAGES, languages)
      .map((language) => LANGUAGE_NAMES[language])
      .join(', '),
  ]
    .filter((word) => word !== '')
    .join(' · ');
}
