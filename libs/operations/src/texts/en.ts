export const en = {
  'error.JOB_NOT_FAILED': 'Only a failed job can be tried again or removed; this one is in another state: {{state}}.',
};
