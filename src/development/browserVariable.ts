/** The environment variable with the address of the browser that the end-to-end tests share. */
export const browserVariable = 'SOURCE_GUIDE_BROWSER';
