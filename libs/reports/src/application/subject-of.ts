import type { ReportInput, ReportPackInput } from '../contract/report.js';
import type { ReportSubject } from '../kinds/report-maker.js';

type Fields = Partial<Record<'projectId' | 'minutesId' | 'meetingId' | 'whatIfId', string>>;

/** What a request is about: its ids in small letters, and whatever else it says. */
export function subjectOf(input: ReportInput | ReportPackInput): ReportSubject {
  const { projectId, minutesId, meetingId, whatIfId, ...rest } = input as typeof input & Fields;
  const {
    kind: _kind,
    format: _format,
    formats: _formats,
    language: _language,
    languages: _languages,
    ...params
  } = rest as typeof rest & Record<'format' | 'formats' | 'language' | 'languages', unknown>;
  return {
    projectId: projectId?.toLowerCase() ?? null,
    subjectId: (minutesId ?? meetingId ?? whatIfId)?.toLowerCase() ?? null,
    params,
  };
}
