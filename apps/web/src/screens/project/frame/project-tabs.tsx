import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMay } from '../../../session/me';
import { useAsOf } from '../use-project';
import './project-tabs.css';

const TABS = [
  'milestones',
  'budget',
  'risks',
  'ratings',
  'status-updates',
  'transitions',
  'attestations',
  'documents',
  'sdg',
  'team',
] as const;

/** Links to the sections of a project; the day that the reader looks at goes with them. */
export function ProjectTabs({ id }: { id: string }) {
  const { t } = useTranslation('project');
  const asOf = useAsOf();
  const may = useMay();
  const tabs = may('project.history') ? ([...TABS, 'history'] as const) : TABS;
  return (
    <nav className="project-tabs" aria-label={t('tabs.label')}>
      <Link to="/projects/$id" params={{ id }} search={{ asOf }} activeOptions={{ exact: true, includeSearch: false }}>
        {t('tabs.overview')}
      </Link>
      {tabs.map((tab) => (
        <Link
          key={tab}
          to={`/projects/$id/${tab}`}
          params={{ id }}
          search={{ asOf }}
          activeOptions={{ includeSearch: false }}
        >
          {t(`tabs.${tab}`)}
        </Link>
      ))}
    </nav>
  );
}
