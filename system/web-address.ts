/** Whether a text is an address of the web, without a name and a password in it, with which nothing is fetched. */
export function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s/]+/.test(text) && URL.canParse(text) && new URL(text).username === "";
}
