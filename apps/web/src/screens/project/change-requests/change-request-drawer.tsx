import { Drawer, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeRequestsOneOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { ChangeRequestSteps } from './change-request-steps';
import { RequestChanges } from './request-changes';
import { RequestEffect } from './request-effect';
import { RequestFacts } from './request-facts';

/** One request: what it changes, who is hit, what was answered, and what the reader may do. */
export function ChangeRequestDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const query = useQuery(changeRequestsOneOptions({ path: { id } }));
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="xl"
      title={query.data ? t('life.request', { number: query.data.number }) : t('requests.title')}
      closeButtonProps={{ 'aria-label': t('action.close', { ns: 'common' }) }}
    >
      <Loaded query={query}>
        {(request) => (
          <Stack>
            <RequestFacts request={request} />
            <RequestChanges request={request} />
            {request.effect && <RequestEffect effect={request.effect} />}
            <ChangeRequestSteps request={request} />
          </Stack>
        )}
      </Loaded>
    </Drawer>
  );
}
