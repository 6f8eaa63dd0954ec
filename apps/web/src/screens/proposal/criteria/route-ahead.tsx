import { Alert } from '@mantine/core';
import { IconRoute } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ScreeningAnswer } from '../../../api';
import { useDirections } from '../../../ui/reference';

/** Who will decide about the proposal, and on what grounds; said aloud when it changes, without the whole list. */
export function RouteAhead({
  answer: { flagged, criteria },
  direction,
}: {
  answer: ScreeningAnswer;
  direction: string;
}) {
  const { t } = useTranslation('proposal');
  const directions = useDirections();
  const codes = (result: string) => criteria.filter((one) => one.result === result).map(({ code }) => code);
  const [met, candidates, unproven] = [codes('met'), codes('candidate'), codes('evidence_missing')];
  const route = flagged ? 'committee' : candidates.length > 0 ? 'head' : 'standard';
  const told = {
    direction: directions.find(({ value }) => value === direction)?.label ?? direction,
    met: met.join(', '),
    candidates: candidates.join(', '),
  };
  return (
    <Alert
      role="status"
      variant="light"
      icon={<IconRoute aria-hidden />}
      title={t(`route.${route}`)}
      styles={{ title: { color: 'var(--mantine-color-text)' } }}
    >
      {t(`routeWhy.${route}`, told)}
      {unproven.length > 0 && ` ${t('criteria.unproven', { codes: unproven.join(', ') })}`}
    </Alert>
  );
}
