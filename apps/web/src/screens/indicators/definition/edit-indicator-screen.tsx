import { Stack, Text } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { ifMatch, indicatorsChange, indicatorsOne, indicatorsOneOptions } from '../../../api';
import type { Indicator } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { Refused } from '../../../ui/refused';
import { ScreenLink } from '../../../ui/screen-link';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { useId } from '../../../ui/use-id';
import { usePatch } from '../../../ui/use-patch';
import { useWords } from '../../../ui/words';
import { definitionOf, draftOf, written } from './definition';
import type { DefinitionDraft } from './definition';
import { DefinitionFields } from './definition-fields';
import { DEFINITION_FIELDS } from './field-names';

/** What an indicator is, to be changed; when somebody else has done so meanwhile, the person chooses field by field. */
export function EditIndicatorScreen() {
  const { t } = useTranslation('indicators');
  const words = useWords();
  const id = useId();
  const query = useQuery(indicatorsOneOptions({ path: { id }, cache: 'no-store' }));
  return (
    <Page
      title={t('definition.edit')}
      about={words(query.data?.name)}
      crumbs={[
        <ScreenLink key="all" href="/indicators">
          {t('list.title')}
        </ScreenLink>,
        <ScreenLink key="one" href={`/indicators/${id}`}>
          {query.data?.code ?? '…'}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={12}>
        {(indicator) =>
          indicator.mayManage ? <Definition indicator={indicator} /> : <Text>{t('definition.notYours')}</Text>
        }
      </Loaded>
    </Page>
  );
}

function Definition({ indicator }: { indicator: Indicator }) {
  const { t } = useTranslation(['indicators', 'common']);
  const navigate = useNavigate();
  const { id, code } = indicator;
  const leave = () => void navigate({ to: `/indicators/${code}` });
  const form = useForm<DefinitionDraft>({ initialValues: draftOf(definitionOf(indicator)) });
  const { submit, problem, busy, dialog } = usePatch({
    record: indicator,
    values: definitionOf,
    read: async () => (await indicatorsOne({ path: { id }, cache: 'no-store', throwOnError: true })).data,
    save: (changed, over) =>
      indicatorsChange({ path: { id }, headers: ifMatch(over), body: changed, throwOnError: true }),
    labels: {
      name: t('definition.name'),
      unit: t('definition.unit'),
      kind: t('common:field.kind'),
      better: t('definition.better'),
      method: t('about.method'),
      source: t('value.source'),
      responsible: t('list.responsible'),
      periodicity: t('about.periodicity'),
      dueMonth: t('about.dueMonth'),
      territory: t('definition.territory'),
      breakdown: t('definition.breakdown'),
      goal: t('list.goal'),
      listedNumber: t('about.listedNumber'),
      targets: t('about.targets'),
      directions: t('about.directions'),
      base: t('lensFact.base'),
      target: t('lensFact.target'),
      limit: t('lensFact.limit'),
      suspect: t('mark.suspect'),
      note: t('value.note'),
    },
    onSaved: leave,
  });
  useFieldErrors(form, problem, DEFINITION_FIELDS);
  return (
    <form onSubmit={form.onSubmit((draft) => void submit(written(draft)))}>
      <Stack>
        <DefinitionFields form={form} />
        <Refused problem={problem} fields={DEFINITION_FIELDS} />
        <FormButtons busy={busy} onCancel={leave} />
      </Stack>
      {dialog}
    </form>
  );
}
