import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { catalogueTargetOptions } from '../../api';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { NoSuch } from './no-such';
import { TargetChannels } from './target-channels';
import { TargetIndicators } from './target-indicators';
import { TargetNotes } from './target-notes';
import { WorldIndicators } from './world-indicators';

/** A target: its channels with what stands behind them, its indicators, what is said of it. */
export function TargetScreen() {
  const { code } = useParams({ strict: false });
  return code === undefined ? <NoSuch /> : <Target key={code} code={code} />;
}

function Target({ code }: { code: string }) {
  const { t } = useTranslation('sdg');
  const words = useWords();
  const query = useQuery(catalogueTargetOptions({ path: { code } }));
  const goal = query.data?.goal;
  return (
    <Page
      title={t('targetOf.title', { code })}
      about={words(query.data?.name)}
      crumbs={[
        <ScreenLink key="sdg" href="/sdg">
          {t('title')}
        </ScreenLink>,
        goal !== undefined && (
          <ScreenLink key="goal" href={`/sdg?goal=${goal}`}>
            {goal}. {words(query.data?.goalName)}
          </ScreenLink>
        ),
      ]}
    >
      <Loaded query={query}>
        {(target) => (
          <>
            <TargetChannels code={code} goal={target.goal} />
            <TargetIndicators code={code} />
            <WorldIndicators indicators={target.indicators} />
            <TargetNotes code={code} goal={target.goal} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
