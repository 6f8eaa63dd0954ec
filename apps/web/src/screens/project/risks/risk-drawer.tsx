import { List } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { risksOneOptions } from '../../../api';
import type { Risk } from '../../../api';
import { useFormats } from '../../../ui/formats';
import { ScreenLink } from '../../../ui/screen-link';
import { useWords } from '../../../ui/words';
import { Facts } from '../../../ui/facts';
import { RecordDrawer } from '../parts/record-drawer';
import { useHere } from '../parts/use-here';
import { BandBadge } from './bands';
import { EditRisk } from './edit-risk';
import { RiskEnd } from './risk-end';
import { RiskHappened } from './risk-happened';

export function RiskDrawer({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useTranslation('project');
  const query = useQuery(risksOneOptions({ path: { id } }));
  return (
    <RecordDrawer query={query} kind={t('risks.risk')} onClose={onClose}>
      {(risk) => (
        <>
          <RiskFacts risk={risk} />
          {risk.mayEdit && (
            <>
              {risk.state === 'open' && <EditRisk risk={risk} />}
              {risk.state === 'open' && <RiskHappened risk={risk} />}
              <RiskEnd risk={risk} />
            </>
          )}
        </>
      )}
    </RecordDrawer>
  );
}

function RiskFacts({ risk }: { risk: Risk }) {
  const { t } = useTranslation('project');
  const words = useWords();
  const { day, moment } = useFormats();
  const here = useHere();
  return (
    <Facts
      facts={[
        [t('field.status', { ns: 'common' }), t(`risks.state.${risk.state}`)],
        [t('field.score'), <BandBadge key="score" band={risk.band} score={risk.score} />],
        [t('risks.cause'), risk.cause],
        [t('risks.effect'), risk.effect],
        [t('risks.owner'), risk.owner && words(risk.owner.name)],
        [t('risks.response'), risk.response && t(`risks.responses.${risk.response}`)],
        [t('risks.plan'), risk.responsePlan],
        [t('risks.reviewOn'), day(risk.reviewOn)],
        [t('risks.closingNote'), risk.closingNote],
        [t('risks.closedAt'), moment(risk.closedAt)],
        [t('risks.raisedBy'), risk.raisedAt && `${words(risk.raisedBy?.name)} · ${moment(risk.raisedAt)}`],
        [
          t('risks.becameIssues'),
          risk.issues.length > 0 && (
            <List listStyleType="none">
              {risk.issues.map(({ id, number, state }) => (
                <List.Item key={id}>
                  <ScreenLink href={here({ issue: id, risk: null })} inherit>
                    {t('issues.number', { number })} · {t(`issues.state.${state}`)}
                  </ScreenLink>
                </List.Item>
              ))}
            </List>
          ),
        ],
      ]}
    />
  );
}
