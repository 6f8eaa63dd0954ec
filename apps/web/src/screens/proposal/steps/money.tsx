import { Fieldset, Stack } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useProposalForm } from '../draft/form';
import { NEW_FUNDING, SOURCES } from '../draft/values';
import { Category } from '../fields/category';
import { Choice } from '../fields/choice';
import { Figure } from '../fields/figure';
import { Rows } from '../fields/rows';
import { SumCheck } from './sum-check';

/** What it costs, by what, and who pays; sums are checked to the tiyn while one types. */
export function MoneyStep() {
  const { t } = useTranslation('proposal');
  const { t: project } = useTranslation('project');
  const { cost, funding } = useProposalForm().values;
  const amounts = (rows: readonly { amount: string }[]) => rows.map(({ amount }) => amount);
  return (
    <Stack>
      <Fieldset legend={t('group.cost')}>
        <Stack>
          <Figure path="cost.total" places={2} unit="₸" />
          <Rows
            path="cost.categories"
            rows={cost.categories}
            blank={{ category: '', amount: '' }}
            rowName={(number) => t('row.category', { number })}
            none={t('none.categories')}
          >
            {(at) => (
              <>
                <Category path={`${at}.category`} />
                <Figure path={`${at}.amount`} places={2} unit="₸" />
              </>
            )}
          </Rows>
          <SumCheck name={t('sum.categories')} amounts={amounts(cost.categories)} total={cost.total} />
        </Stack>
      </Fieldset>
      <Fieldset legend={t('group.funding')}>
        <Stack>
          <Rows
            path="funding"
            rows={funding}
            blank={NEW_FUNDING}
            rowName={(number) => t('row.funding', { number })}
            none={t('none.funding')}
          >
            {(at) => (
              <>
                <Choice
                  path={`${at}.source`}
                  options={SOURCES.map((value) => ({ value, label: project(`source.${value}`) }))}
                  required
                />
                <Figure path={`${at}.amount`} places={2} unit="₸" />
                <Figure path={`${at}.year`} grouped={false} />
              </>
            )}
          </Rows>
          <SumCheck name={t('sum.funding')} amounts={amounts(funding)} total={cost.total} />
        </Stack>
      </Fieldset>
    </Stack>
  );
}
