export const en = {
  'error.MS_PROJECT_UNREADABLE': 'The file cannot be read as a plan of MS Project.',
  'error.PLAN_TOO_LARGE': 'The roadmap has more than {{max}} milestones; take the files of its projects.',
  'error.XML_TOO_LARGE': 'The file is larger than {{megabytes}} MB.',
  'field.ELEMENT_MISSING': 'The element {{element}} is missing.',
  'field.NOT_AN_INTEGER': '“{{value}}” is no whole number.',
  'field.TOO_MANY_TASKS': 'The file has more than {{max}} tasks.',
  'field.XML_BROKEN': 'The XML is broken at line {{line}}, column {{column}}.',
  'field.XML_DOCTYPE':
    'The file declares a document type or entities (DOCTYPE) at line {{line}}; such files are not taken in.',
  'field.XML_ENTITY': '“{{name}}” is no character reference that XML knows.',
  'field.XML_NAME_NOT_TAKEN': 'The file has an element whose name is not taken in.',
  'field.XML_NOT_UTF8': 'The file is not in UTF-8.',
  'field.XML_OTHER_ROOT':
    'The file is no plan of MS Project: its root is “{{root}}”, not “Project” of the namespace http://schemas.microsoft.com/project.',
  'field.XML_TOO_DEEP': 'The elements are nested more than {{max}} deep.',
  'openSdg.disputed': 'Disputed value',
  'openSdg.estimated': 'Estimated value',
  'warning.BASELINES_NOT_IMPORTED':
    'Baselines of a file are not taken over: a promise is given in its own way. Tasks: {{count}}.',
  'warning.CONSTRAINTS_NOT_IMPORTED': 'Constraints of tasks are not taken over; their days are. Tasks: {{count}}.',
  'warning.EXTERNAL_LINK_UNKNOWN':
    'Links to other files were left out, because they do not name a project by its code (…\\ALM-2026-0001.xml\\3). Tasks: {{count}}.',
  'warning.EXTERNAL_TASKS_SKIPPED': 'Tasks of other files and inserted projects were left out: {{count}}.',
  'warning.INACTIVE_TASKS_SKIPPED': 'Inactive tasks were left out: {{count}}.',
  'warning.LAG_FORMAT_UNKNOWN': 'Links with an unknown unit of lag were left out. Tasks: {{count}}.',
  'warning.LAG_IN_ELAPSED_TIME':
    'Links with a lag in elapsed time were left out: here lags are working days. Tasks: {{count}}.',
  'warning.LAG_IN_PERCENT': 'Links with a lag in percent were left out: it is no time. Tasks: {{count}}.',
  'warning.LAG_NOT_WHOLE_DAYS': 'Links whose lag is no whole number of working days were left out. Tasks: {{count}}.',
  'warning.LINKS_NOT_IN_FILE': 'Dependencies that the file does not name stay: {{count}}.',
  'warning.LINK_TO_SKIPPED_TASK':
    'Links to tasks that were left out, or are not in the file, were left out. Tasks: {{count}}.',
  'warning.LINK_TYPE_UNKNOWN': 'Links of an unknown type were left out. Tasks: {{count}}.',
  'warning.MILESTONES_NOT_IN_FILE': 'Milestones that the file does not name stay: {{count}}.',
  'warning.PROGRESS_NOT_IMPORTED': 'Percentages of work that is not finished are not taken over. Tasks: {{count}}.',
  'warning.RESOURCES_NOT_IMPORTED': 'Resources and assignments are not taken over.',
  'warning.SUMMARY_TASKS_SKIPPED': 'Summary tasks were left out: {{count}}.',
};
