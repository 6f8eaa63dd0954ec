import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { indicatorsOneOptions } from '../../api';
import { useFilters } from '../../app/search';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { useId } from '../../ui/use-id';
import { ArchiveIndicator } from './definition/archive-indicator';
import { Forecast } from './forecast';
import { IndicatorFacts } from './indicator-facts';
import { IndicatorMarks } from './indicator-marks';
import { IndicatorProjects } from './indicator-projects';
import { Lenses } from './lenses';
import { MethodBreaks } from './method-breaks';
import { Series } from './series';
import { ValueDialog } from './value-dialog';
import { placeOf } from './words';

/** One indicator: its plans and facts, the three lenses side by side, the forecast, who works on it. */
export function IndicatorScreen() {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const { one, set } = useFilters();
  // the ETag speaks for what the indicator is, not for its values: the browser's own copy would hide what was just entered
  const query = useQuery(indicatorsOneOptions({ path: { id: useId() }, cache: 'no-store' }));
  const { data } = query;
  const place = placeOf(one('value'));
  return (
    <Page
      title={data ? words(data.name) : '…'}
      about={
        data &&
        [data.code, words(data.unit), data.territory, ...Object.values(data.breakdown)].filter(Boolean).join(' · ')
      }
      actions={
        data?.mayManage && (
          <>
            <Button component={Link} to={`/indicators/${data.code}/edit`} variant="default">
              {t('definition.edit')}
            </Button>
            <ArchiveIndicator indicator={data} />
          </>
        )
      }
      crumbs={[
        <ScreenLink key="all" href="/indicators">
          {t('list.title')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={12}>
        {(indicator) => (
          <>
            <IndicatorMarks indicator={indicator} />
            {indicator.findings.open > 0 && (
              <Group gap="xs">
                <ScreenLink href={`/indicator-findings?indicator=${indicator.code}`}>
                  {t('findingsOpen', { count: indicator.findings.open })}
                </ScreenLink>
                {indicator.findings.overdue > 0 && (
                  <Text span c="var(--zhoba-red)">
                    {t('findingsOverdue', { count: indicator.findings.overdue })}
                  </Text>
                )}
              </Group>
            )}
            <Series indicator={indicator} />
            <Lenses indicator={indicator} />
            <Forecast indicator={indicator} />
            <MethodBreaks indicator={indicator} />
            <IndicatorProjects indicator={indicator} />
            <IndicatorFacts indicator={indicator} />
            {place && (
              <ValueDialog
                key={one('value')}
                indicator={indicator}
                place={place}
                onClose={() => set({ value: null })}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}
