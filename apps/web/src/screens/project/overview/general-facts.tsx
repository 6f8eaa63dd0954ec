import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { decisionsOneOptions } from '../../../api';
import type { Project } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { ScreenLink } from '../../../ui/screen-link';

export function GeneralFacts({ project }: { project: Project }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  const several = (named: Project['districts']) => named.map(({ name }) => words(name)).join(', ');
  return (
    <Facts
      facts={[
        [t('field.code', { ns: 'common' }), project.code],
        [t('field.stage'), t(`stage.${project.stage}`, { ns: 'common' })],
        [t('field.oversight'), project.oversight && t(`oversight.${project.oversight}`, { ns: 'common' })],
        [t('life.standsBy'), project.standsBy.oversight && <Decision id={project.standsBy.oversight.decisionId} />],
        [t('field.direction'), `${project.direction.code}. ${words(project.direction.name)}`],
        [t('field.roadmap'), project.roadmap && words(project.roadmap.name)],
        [t('field.furtherRoadmaps'), several(project.furtherRoadmaps)],
        [t('field.districts'), several(project.districts)],
        [t('field.initiator'), project.initiator && words(project.initiator.name)],
        [t('field.manager'), project.manager && words(project.manager.name)],
        [t('section.bundle'), project.bundle && `${project.bundle.code} · ${words(project.bundle.name)}`],
        [t('field.startsOn'), day(project.startsOn)],
        [t('field.endsOn'), day(project.endsOn)],
        [t('field.originalLanguage'), t(`languageName.${project.originalLanguage}`)],
        [t('field.updatedAt'), moment(project.updatedAt)],
      ]}
    />
  );
}

function Decision({ id }: { id: string }) {
  const { day } = useFormats();
  const { data } = useQuery(decisionsOneOptions({ path: { id } }));
  if (!data) return null;
  return (
    <ScreenLink href={`/decisions/${id}`}>
      {data.number} · {day(data.decidedAt)}
    </ScreenLink>
  );
}
