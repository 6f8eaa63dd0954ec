import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { directionsListOptions } from '../../../api';
import type { Delegation } from '../../../api';
import { useActiveOrganisations } from '../../../ui/reference';
import { useWords } from '../../../ui/words';

export type ScopedRole = Pick<Delegation, 'role' | 'directionId' | 'organisationId'>;

/** A role with what it is limited to, as a person says it. */
export function useRoleWords(): (grant: ScopedRole) => string {
  const { t } = useTranslation();
  const words = useWords();
  const { data: directions } = useQuery(directionsListOptions());
  const organisations = useActiveOrganisations();
  return ({ role, directionId, organisationId }) => {
    const direction = directions?.items.find(({ id }) => id === directionId);
    const organisation = organisations.find(({ id }) => id === organisationId);
    return [
      t(`role.${role}`),
      direction && `${direction.code}. ${words(direction.name)}`,
      organisation && words(organisation.name),
    ]
      .filter(Boolean)
      .join(' · ');
  };
}
