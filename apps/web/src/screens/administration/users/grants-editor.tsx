import { ActionIcon, Button, Fieldset, Group, NativeSelect, Stack } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directionsListOptions } from '../../../api';
import { useActiveOrganisations } from '../../../ui/reference';
import { useWords } from '../../../ui/words';
import { ROLES } from './roles';
import type { GrantInput, Role } from './roles';

const NONE = { value: '', label: '—' };

/** Roles with what they are limited to: a head's direction, an executor's organisation. */
export function GrantsEditor({
  grants,
  onChange,
}: {
  grants: readonly GrantInput[];
  onChange: (grants: GrantInput[]) => void;
}) {
  const { t } = useTranslation(['common', 'administration']);
  const words = useWords();
  const { data: directions } = useQuery(directionsListOptions());
  const organisations = useActiveOrganisations();
  const change = (place: number, part: Partial<GrantInput>) =>
    onChange(grants.map((grant, index) => (index === place ? { ...grant, ...part } : grant)));
  return (
    <Fieldset legend={t('administration:user.roles')}>
      <Stack gap="xs">
        {grants.map((grant, place) => (
          <Group key={place} align="flex-end" gap="xs">
            <NativeSelect
              label={t('administration:user.role')}
              value={grant.role}
              data={ROLES.map((value) => ({ value, label: t(`role.${value}`) }))}
              onChange={(event) =>
                change(place, { role: event.currentTarget.value as Role, directionId: null, organisationId: null })
              }
            />
            {grant.role === 'head_of_direction' && (
              <NativeSelect
                label={t('field.direction')}
                value={grant.directionId ?? ''}
                data={[
                  NONE,
                  ...(directions?.items ?? []).map(({ id, code, name }) => ({
                    value: id,
                    label: `${code}. ${words(name)}`,
                  })),
                ]}
                onChange={(event) => change(place, { directionId: event.currentTarget.value || null })}
              />
            )}
            {(grant.role === 'executor' || grant.role === 'project_manager') && (
              <NativeSelect
                label={t('field.organisation')}
                value={grant.organisationId ?? ''}
                data={[NONE, ...organisations.map(({ id, name }) => ({ value: id, label: words(name) }))]}
                onChange={(event) => change(place, { organisationId: event.currentTarget.value || null })}
                maw={260}
              />
            )}
            <ActionIcon
              variant="default"
              size={36}
              aria-label={`${t('action.remove')}: ${t(`role.${grant.role}`)}`}
              onClick={() => onChange(grants.filter((_, index) => index !== place))}
            >
              <IconTrash size={18} aria-hidden />
            </ActionIcon>
          </Group>
        ))}
        <Button
          variant="default"
          size="xs"
          style={{ alignSelf: 'flex-start' }}
          onClick={() => onChange([...grants, { role: 'executor', directionId: null, organisationId: null }])}
        >
          {t('administration:user.addRole')}
        </Button>
      </Stack>
    </Fieldset>
  );
}
