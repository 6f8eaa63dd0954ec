export const kk = {};
