import { useTranslation } from 'react-i18next';
import type { Delegation } from '../../../api';
import { useFormats } from '../../../ui/formats';
import type { Column } from '../../../ui/list-table';
import { useWords } from '../../../ui/words';
import { DelegationState } from './delegation-state';
import { RevokeButton } from './revoke-button';
import { useRoleWords } from './use-role-words';

/** Who acts for whom, under which role and when; `revoke` takes one back, where the reader may. */
export function useDelegationColumns({
  who,
  revoke,
}: {
  who: readonly ('from' | 'to')[];
  revoke: ((id: string) => Promise<unknown>) | undefined;
}): readonly Column<Delegation>[] {
  const { t } = useTranslation('account');
  const words = useWords();
  const role = useRoleWords();
  const { day } = useFormats();
  return [
    ...who.map((side) => ({
      key: side,
      title: t(`delegation.${side}`),
      cell: ({ [side]: person }: Delegation) => words(person.name),
    })),
    { key: 'role', title: t('delegation.role'), cell: role },
    {
      key: 'days',
      title: t('delegation.days'),
      cell: ({ startsOn, endsOn }) => `${day(startsOn)} – ${day(endsOn)}`,
    },
    { key: 'reason', title: t('delegation.reason'), cell: ({ reason }) => reason },
    { key: 'state', title: t('delegation.status'), cell: (delegation) => <DelegationState delegation={delegation} /> },
    ...(revoke
      ? [
          {
            key: 'revoke',
            title: t('delegation.do'),
            cell: (delegation: Delegation) => <RevokeButton delegation={delegation} revoke={revoke} />,
          },
        ]
      : []),
  ];
}
