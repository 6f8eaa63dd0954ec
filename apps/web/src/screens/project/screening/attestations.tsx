import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { screeningsAttestedOptions } from '../../../api';
import { Empty } from '../../../ui/empty';
import { useFormats } from '../../../ui/formats';
import { RowsTable } from '../../../ui/list-table';
import { Loaded } from '../../../ui/loaded';
import { Section } from '../../../ui/section';

export function Attestations({ projectId }: { projectId: string }) {
  const { t } = useTranslation('project');
  const { moment } = useFormats();
  return (
    <Section title={t('section.attestations')}>
      <Loaded query={useQuery(screeningsAttestedOptions({ path: { id: projectId } }))}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty text={t('none.attestations')} />
          ) : (
            <RowsTable
              rows={items}
              caption={t('section.attestations')}
              rowKey={({ id }) => id}
              columns={[
                { key: 'at', title: t('field.at'), cell: ({ at }) => <span className="figures">{moment(at)}</span> },
                { key: 'by', title: t('field.by'), cell: ({ actor }) => actor.name ?? '—' },
                { key: 'direction', title: t('field.direction'), cell: ({ direction }) => direction },
                {
                  key: 'criteria',
                  title: t('attest.criteria'),
                  cell: ({ criteria }) => (criteria.length > 0 ? criteria.join(', ') : t('attest.notSignificant')),
                },
                { key: 'note', title: t('field.comment', { ns: 'common' }), cell: ({ note }) => note ?? '—' },
              ]}
            />
          )
        }
      </Loaded>
    </Section>
  );
}
