import { Button, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFilters } from '../../app/search';
import { useMay, useMe } from '../../session/me';
import { Empty } from '../../ui/empty';
import { Page } from '../../ui/page';
import { useReader } from '../../ui/words';
import { DraftStatus } from './draft-status';
import { emptyValues } from './draft/values';
import { useDraft } from './draft/use-draft';
import { Wizard } from './wizard';

export function NewProposalScreen() {
  const { t } = useTranslation('proposal');
  const { id } = useMe();
  return useMay()('project.create') ? (
    <NewProposal key={id} />
  ) : (
    <Page title={t('new.title')}>
      <Empty text={t('new.notYours')} />
    </Page>
  );
}

function NewProposal() {
  const { t } = useTranslation('proposal');
  const me = useMe();
  const reader = useReader();
  const navigate = useNavigate();
  const { search } = useFilters();
  const manages = me.grants.some(({ role, delegatedFrom }) => role === 'project_manager' && delegatedFrom === null);
  const [empty] = useState(() => emptyValues(reader === 'en' ? 'ru' : reader, manages ? me.id : ''));
  const draft = useDraft({
    personId: me.id,
    empty,
    onCreated: ({ id }) => {
      const state = { writing: document.querySelector<HTMLElement>('[data-path]:focus')?.dataset['path'] };
      void navigate({ to: '/projects/$id/edit', params: { id }, search, state, replace: true });
    },
  });
  return (
    <Page
      title={t('new.title')}
      about={<Text size="sm">{t('new.about')}</Text>}
      actions={
        <>
          <DraftStatus draft={draft} />
          <Button loading={draft.standing === 'saving'} onClick={() => void draft.save()}>
            {t('saveDraft')}
          </Button>
        </>
      }
    >
      <Wizard draft={draft} />
    </Page>
  );
}
