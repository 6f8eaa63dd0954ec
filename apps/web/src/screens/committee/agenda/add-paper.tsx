import { Button, List, Modal, Stack, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { agendaAddPaper, documentsListOptions, pages, reportsPage } from '../../../api';
import type { AgendaItem } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { Loaded } from '../../../ui/loaded';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAct } from '../../../ui/use-act';
import { passportPaper } from './passport-paper';

interface Choice {
  readonly source: 'document' | 'report';
  readonly id: string;
}

/** Documents and ready reports of the project that are not on the table yet; or its passport, made for it now. */
export function AddPaper({ item, projectId, onClose }: { item: AgendaItem; projectId: string; onClose: () => void }) {
  const { t } = useTranslation('committee');
  const { moment } = useFormats();
  const lay = useAct(
    ({ source, id }: Choice) => agendaAddPaper({ path: { id: item.id }, body: { source, id }, throwOnError: true }),
    { done: t('item.paperAdded') },
  );
  const passport = useAct(
    async () =>
      agendaAddPaper({
        path: { id: item.id },
        body: { source: 'report', id: await passportPaper(projectId, t('item.notPrepared')) },
        throwOnError: true,
      }),
    { done: t('item.paperAdded') },
  );
  const documents = useQuery(documentsListOptions({ path: { id: projectId } }));
  const reports = useInfiniteQuery(pages(reportsPage, { project: projectId, state: 'ready', limit: 20 }));
  const there = new Set(item.papers.map(({ sourceId }) => sourceId));
  const choose = async (choice: Choice) => {
    if (await lay.run(choice)) onClose();
  };
  const layPassport = async () => {
    if (await passport.run()) onClose();
  };
  const offer = (choice: Choice, label: string) => (
    <List.Item key={choice.id}>
      <Button
        variant="subtle"
        h="auto"
        py={4}
        disabled={lay.busy || there.has(choice.id)}
        onClick={() => void choose(choice)}
        styles={{ label: { whiteSpace: 'normal', textAlign: 'start' } }}
      >
        {label}
      </Button>
    </List.Item>
  );
  return (
    <Modal opened onClose={onClose} title={`${t('item.addPaper')}: ${item.title}`} size="lg">
      <Stack>
        <Button variant="default" loading={passport.busy} onClick={() => void layPassport()}>
          {t('item.passport')}
        </Button>
        <Text size="sm" role="status" aria-live="polite">
          {passport.busy && t('item.preparing')}
        </Text>
        {passport.problem && <ProblemAlert problem={passport.problem} />}
        {lay.problem && <ProblemAlert problem={lay.problem} />}
        <Loaded query={documents} lines={2}>
          {({ items }) =>
            items.length > 0 && (
              <div>
                <Title order={3}>{t('item.document')}</Title>
                <List listStyleType="none">
                  {items.map(({ id, title }) => offer({ source: 'document', id }, title))}
                </List>
              </div>
            )
          }
        </Loaded>
        <Loaded query={reports} lines={2}>
          {({ pages: [first] }) =>
            first !== undefined &&
            first.body.items.length > 0 && (
              <div>
                <Title order={3}>{t('item.report')}</Title>
                <List listStyleType="none">
                  {first.body.items.map(({ id, file, requestedAt }) =>
                    offer({ source: 'report', id }, `${file?.name ?? id} · ${moment(requestedAt)}`),
                  )}
                </List>
              </div>
            )
          }
        </Loaded>
      </Stack>
    </Modal>
  );
}
