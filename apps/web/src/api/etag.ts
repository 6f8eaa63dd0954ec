/** The header of a change: made from the version that the person saw. */
export const ifMatch = ({ version }: { version: number }): { 'If-Match': string } => ({ 'If-Match': `"v${version}"` });
