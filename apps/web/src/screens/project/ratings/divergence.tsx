import { Alert } from '@mantine/core';
import { IconArrowsDiff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProjectHealth } from '../../../api';
import { useFormats } from '../../../ui/formats';

/** How far the three judgements stand apart, and for how long already. */
export function Divergence({ divergence: { points, diverging, since, days } }: Pick<ProjectHealth, 'divergence'>) {
  const { t } = useTranslation('project');
  const { day } = useFormats();
  if (!diverging || points === null) return null;
  return (
    <Alert variant="light" color="yellow" icon={<IconArrowsDiff aria-hidden />}>
      {t('ratings.diverging', { count: points })}
      {since &&
        ` ${t('ratings.divergingSince', { day: day(since), days: t('unit.days', { ns: 'common', count: days ?? 0 }) })}`}
    </Alert>
  );
}
