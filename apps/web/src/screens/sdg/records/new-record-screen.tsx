import { NativeSelect, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { channelRecordsAdd } from '../../../api';
import { useFilters } from '../../../app/search';
import { FormButtons } from '../../../ui/form-buttons';
import { Page } from '../../../ui/page';
import { Refused } from '../../../ui/refused';
import { ScreenLink } from '../../../ui/screen-link';
import { useAct } from '../../../ui/use-act';
import { useFieldErrors } from '../../../ui/use-field-errors';
import { RecordFields } from './record-fields';
import { EMPTY_RECORD, RECORD_FIELDS, RECORD_KINDS, valuesOf } from './record-values';
import type { RecordDraft, RecordKind } from './record-values';

const FIELDS = [...RECORD_FIELDS, 'code', 'kind'];

/** A new strategy, international project or digital resource; what it is and its code stay. */
export function NewRecordScreen() {
  const { t } = useTranslation(['sdg', 'common']);
  const navigate = useNavigate();
  const { one, all } = useFilters();
  const asked = RECORD_KINDS.find((kind) => kind === one('kind')) ?? 'strategy';
  const head = useForm<{ kind: RecordKind; code: string }>({ initialValues: { kind: asked, code: '' } });
  const form = useForm<RecordDraft>({ initialValues: { ...EMPTY_RECORD, targets: all('target') } });
  const { kind, code } = head.values;
  const { run, busy, problem } = useAct(async () => {
    const { level, ...values } = valuesOf(form.values);
    const { data } = await channelRecordsAdd({
      body: { kind, code: code.trim(), ...values, level: kind === 'strategy' ? level : null },
      throwOnError: true,
    });
    return data;
  });
  useFieldErrors(form, problem, RECORD_FIELDS);
  useFieldErrors(head, problem, ['kind', 'code']);
  const leave = (to: string) => void navigate({ to });
  return (
    <Page
      title={t('record.new')}
      crumbs={[
        <ScreenLink key="all" href="/sdg/channel-records">
          {t('records.title')}
        </ScreenLink>,
      ]}
    >
      <form
        onSubmit={form.onSubmit(async () => {
          const added = await run();
          if (added) leave(`/sdg/channel-records/${added.id}`);
        })}
      >
        <Stack>
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NativeSelect
              label={t('common:field.kind')}
              data={RECORD_KINDS.map((value) => ({ value, label: t(`record.kind.${value}`) }))}
              {...head.getInputProps('kind')}
            />
            <TextInput
              label={t('common:field.code')}
              description={t('record.codeHint')}
              required
              {...head.getInputProps('code')}
            />
          </SimpleGrid>
          <RecordFields form={form} kind={kind} />
          <Refused problem={problem} fields={FIELDS} />
          <FormButtons busy={busy} submit={t('common:action.add')} onCancel={() => leave('/sdg/channel-records')} />
        </Stack>
      </form>
    </Page>
  );
}
