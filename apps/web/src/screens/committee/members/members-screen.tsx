import { Button } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { membersDeputiesOptions, membersListOptions } from '../../../api';
import type { CommitteeDeputyList, CommitteeMembershipList } from '../../../api';
import { useFilters } from '../../../app/search';
import { useMay } from '../../../session/me';
import { Empty } from '../../../ui/empty';
import { FilterBar } from '../../../ui/filter-bar';
import { today, useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Page } from '../../../ui/page';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Section } from '../../../ui/section';
import { AppointDeputy } from './appoint-deputy';
import { ChangePeriod } from './change-period';
import { EnterMember } from './enter-member';
import { Rules } from './rules';

/** Who sits in the committee on a day, who stands in for whom, and by which rules they decide. */
export function MembersScreen() {
  const { t } = useTranslation('committee');
  const { one } = useFilters();
  const on = one('on') ?? today();
  const members = useQuery({ ...membersListOptions({ query: { on } }), placeholderData: keepPreviousData });
  const deputies = useQuery({ ...membersDeputiesOptions({ query: { on } }), placeholderData: keepPreviousData });
  return (
    <Page
      title={t('members.title')}
      crumbs={[
        <ScreenLink key="committee" href="/committee">
          {t('title')}
        </ScreenLink>,
      ]}
    >
      <FilterBar filters={[{ kind: 'day', name: 'on', label: t('members.on') }]} />
      {/* each part when those above it stand */}
      <Loaded query={members} lines={8}>
        {({ items }) => (
          <>
            <Members items={items} />
            <Loaded query={deputies}>
              {({ items: appointed }) => (
                <>
                  <Deputies items={appointed} on={on} />
                  <Rules on={on} />
                </>
              )}
            </Loaded>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Members({ items }: { items: CommitteeMembershipList['items'] }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { day } = useFormats();
  const prepares = useMay()('committee.prepare');
  const [entering, setEntering] = useState(false);
  return (
    <Section
      title={t('members.members')}
      actions={
        prepares && (
          <Button variant="default" size="compact-md" onClick={() => setEntering(true)}>
            {t('members.enter')}
          </Button>
        )
      }
    >
      <RowsTable
        rows={items}
        rowKey={({ id }) => id}
        caption={t('members.members')}
        columns={[
          { key: 'person', title: t('members.who'), cell: ({ person }) => words(person.name) },
          { key: 'capacity', title: t('members.capacity'), cell: ({ capacity }) => t(`capacity.${capacity}`) },
          {
            key: 'voting',
            title: t('members.voting'),
            cell: ({ voting }) => t(voting ? 'members.votes' : 'members.advisory'),
          },
          { key: 'from', title: t('members.from'), cell: ({ startsOn }) => day(startsOn) },
          {
            key: 'to',
            title: t('members.to'),
            cell: ({ endsOn }) => (endsOn ? day(endsOn) : t('members.always')),
          },
          { key: 'iin', title: t('members.iin'), cell: ({ hasIin }) => (hasIin ? t('members.hasIin') : '—') },
          ...(prepares
            ? [
                {
                  key: 'change',
                  title: t('members.end'),
                  cell: (membership: (typeof items)[number]) => (
                    <ChangePeriod of="member" record={membership} name={words(membership.person.name)} />
                  ),
                },
              ]
            : []),
        ]}
      />
      {entering && <EnterMember onClose={() => setEntering(false)} />}
    </Section>
  );
}

function Deputies({ items, on }: { items: CommitteeDeputyList['items']; on: string }) {
  const { t } = useTranslation('committee');
  const words = useWords();
  const { day } = useFormats();
  const prepares = useMay()('committee.prepare');
  const [appointing, setAppointing] = useState(false);
  return (
    <Section
      title={t('members.deputies')}
      actions={
        prepares && (
          <Button variant="default" size="compact-md" onClick={() => setAppointing(true)}>
            {t('members.appoint')}
          </Button>
        )
      }
    >
      {items.length === 0 ? (
        <Empty text={t('members.noDeputies')} />
      ) : (
        <RowsTable
          rows={items}
          rowKey={({ id }) => id}
          caption={t('members.deputies')}
          columns={[
            { key: 'member', title: t('members.member'), cell: ({ member }) => words(member.name) },
            { key: 'deputy', title: t('members.deputy'), cell: ({ deputy }) => words(deputy.name) },
            { key: 'from', title: t('members.from'), cell: ({ startsOn }) => day(startsOn) },
            {
              key: 'to',
              title: t('members.to'),
              cell: ({ endsOn }) => (endsOn ? day(endsOn) : t('members.always')),
            },
            ...(prepares
              ? [
                  {
                    key: 'change',
                    title: t('members.end'),
                    cell: (appointment: (typeof items)[number]) => (
                      <ChangePeriod of="deputy" record={appointment} name={words(appointment.deputy.name)} />
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {appointing && <AppointDeputy on={on} onClose={() => setAppointing(false)} />}
    </Section>
  );
}
