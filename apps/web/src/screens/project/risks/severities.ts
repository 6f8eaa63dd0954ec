export const SEVERITIES = ['low', 'medium', 'high'] as const;
