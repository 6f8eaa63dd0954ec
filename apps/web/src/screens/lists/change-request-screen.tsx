import { Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { changeRequestsOneOptions } from '../../api';
import type { ChangeRequest } from '../../api';
import { ToneBadge } from '../../ui/badges';
import { useFormats } from '../../ui/formats';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ScreenLink } from '../../ui/screen-link';
import { useWords } from '../../ui/words';
import { Facts } from '../../ui/facts';
import { Section } from '../../ui/section';
import { EditChangeRequest } from '../project/change-requests/edit-change-request';
import { RequestEffect } from './request-effect';
import { RequestMoves } from './request-moves';
import { RequestSteps } from './request-steps';
import { STATE_TONES } from './tones';
import { useId } from '../../ui/use-id';

/** What a project asks to change of its promises, whom that hits, and the answer. */
export function ChangeRequestScreen() {
  const { t } = useTranslation('lists');
  const id = useId();
  const query = useQuery(changeRequestsOneOptions({ path: { id } }));
  return (
    <Page
      title={query.data ? t('request.title', { number: query.data.number }) : t('request.one')}
      crumbs={[
        <ScreenLink key="all" href="/change-requests">
          {t('register.requests')}
        </ScreenLink>,
      ]}
    >
      <Loaded query={query} lines={8}>
        {(request) => (
          <Stack>
            <Request request={request} />
            <RequestMoves request={request} />
            {request.effect && <RequestEffect effect={request.effect} />}
            <RequestSteps request={request} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

function Request({ request }: { request: ChangeRequest }) {
  const { t } = useTranslation(['lists', 'common', 'project']);
  const words = useWords();
  const { moment } = useFormats();
  const { project, state, decision } = request;
  return (
    <Section
      title={t('request.asked')}
      actions={request.possibleSteps.includes('change') && <EditChangeRequest request={request} />}
    >
      <Facts
        facts={[
          [
            t('common:field.project'),
            <ScreenLink key="project" href={`/projects/${project.id}`}>
              {project.code} · {words(project.title)}
            </ScreenLink>,
          ],
          [
            t('common:field.status'),
            <ToneBadge key="state" tone={STATE_TONES[state]}>
              {t(`request.state.${state}`)}
            </ToneBadge>,
          ],
          [t('common:field.reason'), t(`project:reason.${request.reasonCode}`)],
          [t('request.justification'), request.justification],
          [t('request.route.label'), request.route && t(`request.route.${request.route}`)],
          [
            t('request.submitted'),
            [words((request.submittedBy ?? request.createdBy)?.name), moment(request.submittedAt)].join(', '),
          ],
          [t('answer.given'), request.answer],
          [t('answer.by'), request.answeredBy && `${words(request.answeredBy.name)}, ${moment(request.answeredAt)}`],
          [t('request.decision'), decision?.number],
        ]}
      />
    </Section>
  );
}
