import { useTranslation } from 'react-i18next';

/** `before-3`, `after-1`, `escalated-lines`, `escalated-office` in words. */
export function useReminderName(): (step: string) => string {
  const { t } = useTranslation('periods');
  return (step) => {
    const [, side, days] = /^(before|after)-(\d+)$/.exec(step) ?? [];
    if (side === 'before') return t('late.before', { count: Number(days) });
    if (side === 'after') return t('late.after', { count: Number(days) });
    return step === 'escalated-lines' || step === 'escalated-office' ? t(`late.${step}`) : step;
  };
}
