import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { publishedCityOneOptions } from '../api';
import { useFormats } from './formats';
import { Printed } from './printed';
import { useWords } from './words';

/** A sheet of paper that lies about says whose it is and from when. */
export function PrintHead() {
  const { t } = useTranslation();
  const words = useWords();
  const { moment } = useFormats();
  // read before it is needed, for printing does not wait
  const { data: city } = useQuery({ ...publishedCityOneOptions(), staleTime: Infinity });
  const printed = t('list.printed', { when: moment(new Date().toISOString()) });
  return <Printed>{[t('product'), city && words(city.name), printed].filter(Boolean).join(' · ')}</Printed>;
}
