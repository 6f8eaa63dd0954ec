import { useTranslation } from 'react-i18next';
import { STAGES } from '../lists/choices';

/** A stage in words; the period's records say it as plain text. */
export function useStageName(): (stage: string) => string {
  const { t } = useTranslation();
  return (stage) => {
    const known = STAGES.find((name) => name === stage);
    return known === undefined ? stage : t(`stage.${known}`);
  };
}
