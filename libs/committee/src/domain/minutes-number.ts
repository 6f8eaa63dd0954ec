/** Minutes are numbered from 1 in each year: `2026/7`. */
export const minutesNumber = (year: number, number: number): string => `${year}/${number}`;
