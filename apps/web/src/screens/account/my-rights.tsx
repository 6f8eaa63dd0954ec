import { Card, List, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directionsListOptions } from '../../api';
import { useMe } from '../../session/me';
import { useFormats } from '../../ui/formats';
import { useWords } from '../../ui/words';

/** My roles, and what they let me do. */
export function MyRights() {
  const { t, i18n } = useTranslation('account');
  const { t: common } = useTranslation();
  const words = useWords();
  const { day } = useFormats();
  const { grants, permissions } = useMe();
  const { data: directions } = useQuery(directionsListOptions());
  const directionOf = (id: string | null) => directions?.items.find((direction) => direction.id === id)?.name;
  return (
    <Stack>
      <Card withBorder component="section" aria-labelledby="roles">
        <Title order={2} id="roles" mb="xs">
          {t('roles')}
        </Title>
        <List>
          {grants.map(({ role, directionId, delegatedFrom, until }) => (
            <List.Item key={`${role} ${directionId} ${delegatedFrom}`}>
              {[
                common(`role.${role}`),
                directionId && words(directionOf(directionId)),
                delegatedFrom && t('delegated', { day: day(until) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </List.Item>
          ))}
        </List>
      </Card>
      <Card withBorder component="section" aria-labelledby="rights">
        <Title order={2} id="rights">
          {t('may')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('mayHint')}
        </Text>
        <List style={{ columns: '18rem' }}>
          {permissions
            .map((permission) => `permission.${permission.replace('.', '_')}`)
            .filter((key) => i18n.exists(key, { ns: 'account' }))
            .map((key) => (
              <List.Item key={key}>{t(key as never)}</List.Item>
            ))}
        </List>
      </Card>
    </Stack>
  );
}
