/** The text if it is an address of the web, short enough to be kept; undefined if not. */
export const webAddress = (text: string | undefined): string | undefined =>
  text !== undefined && WEB_ADDRESS.test(text) ? text : undefined;

const WEB_ADDRESS = /^https?:\/\/\S{1,1990}$/i;
