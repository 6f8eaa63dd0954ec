import { Modal, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Indicator } from '../../api';
import { EnterValue } from './enter-value';
import { Revisions } from './revisions';
import { ValueFacts } from './value-facts';
import { ValueSteps } from './value-steps';
import type { Place } from './words';

/** A plan or a fact of a year: what stands, its steps, its form for whoever may enter it, what it has been. */
export function ValueDialog({
  indicator,
  place,
  onClose,
}: {
  indicator: Indicator;
  place: Place;
  onClose: () => void;
}) {
  const { t } = useTranslation('indicators');
  // a step makes a new version, from which the form begins again
  const [steps, setSteps] = useState(0);
  const value = indicator.series.find(({ year }) => year === place.year)?.[place.measure] ?? null;
  const mayEnter = indicator.mayEnter && indicator.archivedAt === null;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={t('value.of', { measure: t(`measure.${place.measure}`), year: place.year })}
    >
      <Stack>
        {value === null ? (
          <Text c="dimmed">{t('value.none')}</Text>
        ) : (
          <>
            <ValueFacts value={value} />
            {indicator.mayApprove && (
              <ValueSteps indicatorId={indicator.id} value={value} onMoved={() => setSteps(steps + 1)} />
            )}
          </>
        )}
        {mayEnter &&
          (value?.state === 'locked' ? (
            <Text c="dimmed">{t('value.locked')}</Text>
          ) : (
            <EnterValue key={steps} indicator={indicator} place={place} value={value} />
          ))}
        {value && <Revisions value={value} />}
      </Stack>
    </Modal>
  );
}
