import { Checkbox, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { webhooksEventTypesOptions } from '../../../api';
import { Loaded } from '../../../ui/loaded';

/** What the test sends; nobody subscribes to it. */
const PING = 'webhook.ping';

/** Of which events it is told, each in the reader's words. */
export function EventChoice({
  value,
  error,
  onChange,
}: {
  value: readonly string[];
  error: string | undefined;
  onChange: (types: string[]) => void;
}) {
  const { t } = useTranslation('administration');
  const query = useQuery(webhooksEventTypesOptions());
  return (
    <Loaded query={query}>
      {({ items }) => (
        <Checkbox.Group label={t('webhook.events')} value={[...value]} error={error} onChange={onChange}>
          <Stack gap="xs" mt={4}>
            {items
              .filter(({ type }) => type !== PING)
              .map(({ type, description }) => (
                <Checkbox key={type} value={type} label={description} description={type} />
              ))}
          </Stack>
        </Checkbox.Group>
      )}
    </Loaded>
  );
}
