/** The five points of the scale, the best first. */
export const RATINGS = ['green', 'amber_green', 'amber', 'amber_red', 'red'] as const;
