import { Button, Group, Stack, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { webhooksOneOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';
import { useId } from '../../../ui/use-id';
import { Deliveries } from './deliveries';
import { WebhookFacts } from './webhook-facts';
import { WebhookForm } from './webhook-form';
import { WebhookSteps } from './webhook-steps';

/** One webhook: how it stands, what was sent to it, and what may be done with it. */
export function WebhookScreen() {
  const { t } = useTranslation(['administration', 'common']);
  const id = useId();
  const query = useQuery(webhooksOneOptions({ path: { id } }));
  return (
    <Stack>
      <Group>
        <Button component={Link} to="/administration/webhooks" variant="default" size="xs">
          {t('common:action.back')}
        </Button>
        <Title order={2} style={{ overflowWrap: 'anywhere' }}>
          {query.data?.description ?? query.data?.url ?? t('part.webhooks')}
        </Title>
      </Group>
      <Loaded query={query} lines={8}>
        {(webhook) => (
          <>
            <WebhookFacts webhook={webhook} />
            <WebhookSteps webhook={webhook} />
            <Deliveries id={id} />
            <WebhookForm webhook={webhook} />
          </>
        )}
      </Loaded>
    </Stack>
  );
}
