import { Button, Group, Stack } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { byField, reportPacksRequest } from '../../../api';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { Section } from '../../../ui/section';
import { WISH_FIELDS, packOf } from '../paper-wish';
import { useWish } from './use-wish';
import { WishFields } from './wish-fields';

/** Asks for a pack of papers and leads to where it grows. */
export function AskForPapers() {
  const { t } = useTranslation('reports');
  const navigate = useNavigate();
  const [wish, change] = useWish();
  const ask = useAct(async () => (await reportPacksRequest({ body: packOf(wish), throwOnError: true })).data, {
    done: t('ask.done'),
  });
  const submit = async () => {
    const pack = await ask.run();
    if (pack) await navigate({ to: '/report-packs/$id', params: { id: pack.id } });
  };
  const { shown, rest } = ask.problem ? byField(ask.problem, WISH_FIELDS) : { shown: {}, rest: [] };
  return (
    <Section title={t('ask.title')} about={t('ask.about')}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <Stack>
          <WishFields wish={wish} change={change} errors={shown} />
          {ask.problem && <ProblemAlert problem={ask.problem} rest={rest} />}
          <Group justify="flex-end">
            <Button type="submit" loading={ask.busy}>
              {t('ask.submit')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
