import { Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningsLift, screeningsOverride, screeningsOverridesOfOptions } from '../../../api';
import { useMay } from '../../../session/me';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Refused } from '../../../ui/refused';
import { Section } from '../../../ui/section';
import { SmallForm } from '../../../ui/small-form';
import { useFieldErrors } from '../../../ui/use-field-errors';

/** Where the office decided otherwise than the criteria, with its reason; the committee sees the same list. */
export function Overrides({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const may = useMay();
  const { moment } = useFormats();
  const query = useQuery(screeningsOverridesOfOptions({ path: { id: projectId } }));
  const lift = useAct(() => screeningsLift({ path: { id: projectId }, throwOnError: true }));
  const inForce = query.data?.items.some(({ liftedAt }) => liftedAt === null) ?? false;
  const mayOverride = may('screening.override');
  return (
    <Section
      title={t('override.title')}
      actions={
        mayOverride &&
        inForce && (
          <Button size="xs" variant="default" loading={lift.busy} onClick={() => void lift.run()}>
            {t('override.lift')}
          </Button>
        )
      }
    >
      <Stack>
        {lift.problem && <ProblemAlert problem={lift.problem} />}
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty text={t('override.none')} />
            ) : (
              <RowsTable
                rows={items}
                caption={t('override.title')}
                rowKey={({ id }) => id}
                columns={[
                  { key: 'at', title: t('field.at'), cell: ({ at }) => <span className="figures">{moment(at)}</span> },
                  {
                    key: 'result',
                    title: t('field.outcome'),
                    cell: ({ flagged }) => t(flagged ? 'flagged.yes' : 'flagged.no'),
                  },
                  { key: 'reason', title: t('field.reason', { ns: 'common' }), cell: ({ reason }) => reason },
                  { key: 'by', title: t('field.by'), cell: ({ actor }) => actor.name ?? '—' },
                  { key: 'lifted', title: t('override.liftedAt'), cell: ({ liftedAt }) => moment(liftedAt) },
                ]}
              />
            )
          }
        </Loaded>
        {mayOverride && !inForce && <NewOverride projectId={projectId} />}
      </Stack>
    </Section>
  );
}

const FIELDS = ['flagged', 'reason'] as const;

function NewOverride({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const form = useForm({ initialValues: { flagged: 'yes', reason: '' } });
  const override = useAct(({ flagged, reason }: { flagged: string; reason: string }) =>
    screeningsOverride({ path: { id: projectId }, body: { flagged: flagged === 'yes', reason }, throwOnError: true }),
  );
  useFieldErrors(form, override.problem, FIELDS);
  return (
    <SmallForm
      title={t('override.new')}
      submit={t('override.do')}
      busy={override.busy}
      onSubmit={form.onSubmit(async (values) => {
        if (await override.run(values)) form.reset();
      })}
    >
      <Stack gap="sm">
        <Radio.Group label={t('field.outcome')} {...form.getInputProps('flagged')}>
          <Group mt={4}>
            <Radio value="yes" label={t('flagged.yes')} />
            <Radio value="no" label={t('flagged.no')} />
          </Group>
        </Radio.Group>
        <Textarea required autosize label={t('field.reason', { ns: 'common' })} {...form.getInputProps('reason')} />
        <Refused problem={override.problem} fields={FIELDS} />
      </Stack>
    </SmallForm>
  );
}
