import { Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { indicatorsAdd } from '../../../api';
import { FormButtons } from '../../../ui/form-buttons';
import { Page } from '../../../ui/page';
import { Refused } from '../../../ui/refused';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { EMPTY_DEFINITION, written } from './definition';
import type { DefinitionDraft } from './definition';
import { DefinitionFields } from './definition-fields';
import { DEFINITION_FIELDS } from './field-names';

/** A new indicator; its code stays for ever. */
export function NewIndicatorScreen() {
  const { t } = useTranslation(['indicators', 'common']);
  const navigate = useNavigate();
  const code = useForm({ initialValues: { code: '' } });
  const form = useForm<DefinitionDraft>({ initialValues: EMPTY_DEFINITION });
  const { run, busy, problem } = useAct(async () => {
    const { data } = await indicatorsAdd({
      body: { code: code.values.code.trim(), ...written(form.values) },
      throwOnError: true,
    });
    return data;
  });
  useFieldErrors(form, problem, DEFINITION_FIELDS);
  useFieldErrors(code, problem, ['code']);
  const leave = (to: string) => void navigate({ to });
  return (
    <Page
      title={t('definition.new')}
      crumbs={[
        <ScreenLink key="all" href="/indicators">
          {t('list.title')}
        </ScreenLink>,
      ]}
    >
      <form
        onSubmit={form.onSubmit(async () => {
          const added = await run();
          if (added) leave(`/indicators/${added.code}`);
        })}
      >
        <Stack>
          <TextInput
            label={t('common:field.code')}
            description={t('definition.codeHint')}
            required
            {...code.getInputProps('code')}
          />
          <DefinitionFields form={form} />
          <Refused problem={problem} fields={DEFINITION_FIELDS} />
          <FormButtons busy={busy} submit={t('common:action.add')} onCancel={() => leave('/indicators')} />
        </Stack>
      </form>
    </Page>
  );
}
