import { Skeleton } from '@mantine/core';
import { Suspense, lazy } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { Empty } from '../../ui/empty';
import { useWords } from '../../ui/words';
import { ScreenLink } from '../../ui/screen-link';
import { Section } from '../../ui/section';
import { OtherYear } from './other-year';
import { SeriesTable } from './series-table';

const SeriesChart = lazy(() => import('./series-chart').then((module) => ({ default: module.SeriesChart })));

/** Plans and facts by year, drawn and as figures. */
export function Series({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation('indicators');
  const words = useWords();
  return (
    <Section
      title={t('series.title')}
      about={words(indicator.unit)}
      actions={
        indicator.mayEnter &&
        indicator.archivedAt === null && (
          <>
            <ScreenLink href={`/indicators/paste?indicator=${indicator.code}`}>{t('paste.title')}</ScreenLink>
            <OtherYear />
          </>
        )
      }
    >
      {indicator.series.length === 0 ? (
        <Empty text={t('series.none')} />
      ) : (
        <>
          <Suspense fallback={<Skeleton height={280} />}>
            <SeriesChart indicator={indicator} />
          </Suspense>
          <SeriesTable indicator={indicator} />
        </>
      )}
    </Section>
  );
}
