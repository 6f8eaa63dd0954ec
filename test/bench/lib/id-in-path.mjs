/** The id of what a request is about; undefined where the path names none. */
export const idIn = (path) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/.exec(path)?.[0];
