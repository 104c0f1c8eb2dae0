/** The environment variable that tells end-to-end tests where the browser is that they share. */
export const browserVariable = 'SOURCE_GUIDE_BROWSER';
