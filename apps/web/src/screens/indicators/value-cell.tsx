import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { IndicatorValue } from '../../api';
import { useFilters } from '../../app/search';
import { useFormats } from '../../ui/formats';
import { ValueButton } from './value-button';
import type { Place } from './words';

/** A value with what is to be known of it; where there is none, the way to enter it for whoever may. */
export function ValueCell({
  value,
  place: { year, measure },
  mayEnter,
}: {
  value: IndicatorValue | null;
  place: Place;
  mayEnter: boolean;
}) {
  const { t } = useTranslation('indicators');
  const { number } = useFormats();
  const { set } = useFilters();
  const open = () => set({ value: `${year}-${measure}` });
  const of = t('value.of', { measure: t(`measure.${measure}`), year });
  if (value === null)
    return mayEnter ? <ValueButton text={t('value.enter')} label={`${t('value.enter')}: ${of}`} onClick={open} /> : '—';
  const shown = value.value === null ? t('quality.missing') : number(value.value);
  const notes = [
    t(`state.${value.state}`),
    value.quality !== 'measured' && value.quality !== 'missing' && t(`quality.${value.quality}`),
    value.revision > 1 && t('value.revision', { number: value.revision }),
  ];
  return (
    <>
      <ValueButton text={shown} label={`${shown}: ${of}`} onClick={open} />
      <Text size="xs" c="dimmed">
        {notes.filter(Boolean).join(' · ')}
      </Text>
    </>
  );
}
