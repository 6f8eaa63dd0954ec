import { Button, Menu } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconBookmark, IconPlus, IconSettings } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { viewsListOptions } from '../../api';
import { parseSearch } from '../../app/search';
import { KeepView } from './keep-view';
import { KeptViews } from './kept-views';

const ALL = 200;

/** How the person, or the office for everybody, has set up this screen before. */
export function SavedViews({ screen }: { screen: string }) {
  const { t } = useTranslation('lists');
  const { data } = useQuery(viewsListOptions({ query: { screen, limit: ALL } }));
  const [keeping, keep] = useDisclosure();
  const [editing, edit] = useDisclosure();
  const views = data?.items ?? [];
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" leftSection={<IconBookmark size={18} aria-hidden />}>
            {t('views.open')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {views.map(({ id, name, query, shared }) => (
            <Menu.Item key={id} component={Link} to="." search={parseSearch(query) as never}>
              {shared ? t('views.shared', { name }) : name}
            </Menu.Item>
          ))}
          {views.length === 0 && <Menu.Label>{t('views.none')}</Menu.Label>}
          <Menu.Divider />
          <Menu.Item leftSection={<IconPlus size={16} aria-hidden />} onClick={keep.open}>
            {t('views.keep')}
          </Menu.Item>
          {views.some(({ mayEdit }) => mayEdit) && (
            <Menu.Item leftSection={<IconSettings size={16} aria-hidden />} onClick={edit.open}>
              {t('views.edit')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {keeping && <KeepView screen={screen} onClose={keep.close} />}
      {editing && <KeptViews views={views.filter(({ mayEdit }) => mayEdit)} onClose={edit.close} />}
    </>
  );
}
