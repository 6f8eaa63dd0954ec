import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Choice } from '../fields/choice';
import { Figure } from '../fields/figure';
import { Line } from '../fields/line';
import { Prose } from '../fields/prose';

/** The grounds of criteria 4.1 to 4.4. */
export function SignificanceStep() {
  const { t } = useTranslation('proposal');
  const yesOrNo = (['yes', 'no'] as const).map((value) => ({ value, label: t(`affirmed.${value}`) }));
  return (
    <Stack>
      <Fieldset legend={t('group.citizens')}>
        <Stack>
          <Figure path="citizens.affected" />
          <Prose path="citizens.estimate" />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('group.safety')}>
        <Stack>
          <Choice path="safety.affected" options={yesOrNo} />
          <Prose path="safety.estimate" />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('group.innovation')}>
        <Stack>
          <Choice path="innovation.firstInCity" options={yesOrNo} />
          <Prose path="innovation.explanation" />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('group.iconicSite')}>
        <Stack>
          <Line path="iconicSite.name" maxLength={300} />
          <Prose path="iconicSite.explanation" />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
